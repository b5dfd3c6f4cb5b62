// What an export will look like, while it is being chosen: the picture at the width there is, or the text. Knows
// nothing of files.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QStackedWidget>

#include "core/export/options.h"
#include "core/trace/trace.h"

QT_FORWARD_DECLARE_CLASS(QPlainTextEdit)
QT_FORWARD_DECLARE_CLASS(QScrollArea)

namespace halfclose {

class ExportPicture;
class Sheet;
class TextLabel;

class ExportPreview : public QStackedWidget
{
    Q_OBJECT

public:
    explicit ExportPreview(QWidget *parent = nullptr);
    ~ExportPreview() override;

    /// @param trace  outlives the preview
    void show(const Trace &trace, const QString &format, const ExportOptions &options);
    /// What cannot be looked at beforehand, in words.
    void say(const QString &sentence);

    /// The size of the picture that is shown, at a scale of 1; empty for what is no picture.
    QSizeF pictureSize() const;
    QString shownText() const;

private:
    std::unique_ptr<Sheet> m_sheet;
    QScrollArea *m_scroll;
    ExportPicture *m_picture;
    QPlainTextEdit *m_text;
    TextLabel *m_words;
};

} // namespace halfclose
