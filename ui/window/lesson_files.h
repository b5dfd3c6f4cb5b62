// Where lessons come from and go to: built-in ones, files, saved traces, the recent ones, and what has not been saved.
// Asks before anything unsaved would be lost. Knows nothing of running.
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>
#include <memory>

#include <QObject>

#include "core/trace/trace.h"

QT_FORWARD_DECLARE_CLASS(QWidget)

namespace halfclose {

class LessonFiles : public QObject
{
    Q_OBJECT

public:
    explicit LessonFiles(QWidget *window);

    /// What is being edited, and whether it differs from where it came from.
    void setEdited(std::function<QString()> text, std::function<bool()> modified);

    void openBuiltIn(const QString &name);
    /// A lesson or a saved trace.
    void openFile(const QString &path);
    void askAndOpen();
    void newLesson();
    /// @return false when it was not saved: cancelled, or refused by the system
    bool save();
    bool saveAs();
    /// True when nothing unsaved is there, it has been saved, or the person lets it go.
    bool mayClose();

    QString path() const { return m_path; } ///< empty for a built-in or new lesson
    QString builtInName() const { return m_builtIn; }
    QString opened() const { return m_opened; } ///< the last that was opened: a file's path, or a built-in name
    QString fallbackTitle() const; ///< the file's name
    QStringList recent() const;
    void forgetRecent();

Q_SIGNALS:
    void lessonRead(const QString &text);
    void traceRead(const std::shared_ptr<const halfclose::Trace> &trace, const QString &note);
    void saved();
    void failed(const QString &sentence);
    void recentChanged();

private:
    void remember(const QString &path);
    bool saveTo(const QString &path);

    QWidget *m_window;
    std::function<QString()> m_text;
    std::function<bool()> m_modified;
    QString m_path;
    QString m_builtIn;
    QString m_opened;
};

} // namespace halfclose
