// Export: the choices at the left, what comes of them at the right, and where it goes: a file, the clipboard, paper.
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>
#include <QTimer>

#include "ui/export/export_job.h"

QT_FORWARD_DECLARE_CLASS(QPushButton)

namespace halfclose {

class ExportChoices;
class ExportPreview;
class TextLabel;

class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @param trace  as it is now: what the run does meanwhile is not in it
    /// @param name  of the file to offer, without an ending
    ExportDialog(const Trace &trace, const ExportOptions &shown, const QString &name, QWidget *parent);

    ExportChoices *choices() const { return m_choices; }
    ExportPreview *preview() const { return m_preview; }
    /// How large the picture will be, or what is wrong.
    QString said() const;
    /// Writes what is chosen to @p path and closes when that went well.
    void saveTo(const QString &path);

Q_SIGNALS:
    void saved(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void askAndSave();
    void copy();
    void end(const QString &path, const QString &refused);

    Trace m_trace;
    QString m_name;
    QTimer m_later; ///< one preview for the choices of a moment
    ExportJob m_job;
    ExportChoices *m_choices;
    ExportPreview *m_preview;
    TextLabel *m_said;
    QPushButton *m_save;
    QPushButton *m_copy;
};

} // namespace halfclose
