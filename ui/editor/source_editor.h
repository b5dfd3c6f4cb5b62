// The Source tab: edits a lesson's text, colours it, underlines its mistakes as they are typed and lists them below.
// Knows nothing of files and of running.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include "core/lesson/parser.h"

QT_FORWARD_DECLARE_CLASS(QListWidget)

namespace halfclose {

class LessonHighlighter;
class MistakeFinder;
class SourceTextEdit;
class TextLabel;

class SourceEditor : public QWidget
{
    Q_OBJECT

public:
    explicit SourceEditor(QWidget *parent = nullptr);

    /// Shows another lesson's text; it counts as unchanged.
    void setText(const QString &text, const QString &title);
    QString text() const;
    bool isModified() const;
    void setModified(bool modified);
    /// Replaces the code of a step in place, as one change that can be undone.
    void replace(const SourcePosition &from, const SourcePosition &to, const QString &text);
    /// Puts the cursor there and the focus here.
    void goTo(const SourcePosition &position);
    /// What the parser said last; as new as the typing, but for a moment.
    const QList<Mistake> &mistakes() const { return m_mistakes; }
    void setVisible(bool visible) override;

Q_SIGNALS:
    void modificationChanged(bool modified);
    void mistakesChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void make();
    void show(const ParseResult &result);
    void underline();

    // Made when the source is first shown or changed.
    SourceTextEdit *m_edit = nullptr;
    LessonHighlighter *m_highlighter = nullptr;
    MistakeFinder *m_finder = nullptr;
    TextLabel *m_summary = nullptr;
    QListWidget *m_list = nullptr;
    QString m_text; ///< until then
    QList<Mistake> m_mistakes;
    QString m_title;
};

} // namespace halfclose
