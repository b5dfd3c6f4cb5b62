// SPDX-License-Identifier: MIT
#include "ui/window/lesson_files.h"

#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

#include "core/lesson/library.h"
#include "core/trace/atomic_file.h"
#include "core/trace/json_lines_reader.h"
#include "core/trace/tr.h"

namespace halfclose {

namespace {

constexpr int RecentKept = 8;
const QString RecentKey = QStringLiteral("recent");

// Enough to run, and to see how a lesson is written.
const char *const NewLessonText = R"(---
title: %1
provider: tcp
---

%2

| Client side | Server side |
|---|---|
| (1) `send(s, "hello")` | |
| | (2) `recv(s) -> "hello"` |
| (3) `shutdown(s, SD_SEND)` | |
| | (4) `recv(s) -> 0` |
| | (5) `closesocket(s)` |
| (6) `closesocket(s)` | |
)";

} // namespace

LessonFiles::LessonFiles(QWidget *window)
    : QObject(window), m_window(window), m_text([] { return QString(); }), m_modified([] { return false; })
{
}

void LessonFiles::setEdited(std::function<QString()> text, std::function<bool()> modified)
{
    m_text = std::move(text);
    m_modified = std::move(modified);
}

void LessonFiles::openBuiltIn(const QString &name)
{
    if (!mayClose())
        return;
    const auto lesson = builtInLesson(name, sentencesLanguage());
    if (!lesson) {
        Q_EMIT failed(tr("There is no built-in lesson named %1.").arg(name));
        return;
    }
    m_path.clear();
    m_builtIn = name;
    m_opened = name;
    Q_EMIT lessonRead(QString::fromUtf8(lesson->text));
}

void LessonFiles::openFile(const QString &path)
{
    if (!mayClose())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        Q_EMIT failed(tr("%1 cannot be opened: %2.").arg(path, file.errorString()));
        return;
    }
    if (looksLikeTrace(file.peek(4096))) {
        file.close();
        TraceReading reading = readTraceFile(path);
        if (!reading.ok()) {
            Q_EMIT failed(reading.error);
            return;
        }
        m_path.clear(); // saving goes to a lesson, never over the trace
        m_builtIn.clear();
        m_opened = path;
        remember(path);
        Q_EMIT traceRead(std::make_shared<Trace>(std::move(reading.trace)), reading.note);
        return;
    }
    const auto read = loadLesson(path);
    if (const auto *why = std::get_if<QString>(&read)) {
        Q_EMIT failed(*why);
        return;
    }
    const QByteArray utf8 = std::get<LessonText>(read).utf8;
    const QString text = QString::fromUtf8(utf8);
    if (text.toUtf8() != utf8) { // editing it would destroy what could not be read
        Q_EMIT failed(tr("%1 is not text in UTF-8, which lessons are written in.").arg(path));
        return;
    }
    m_path = path;
    m_builtIn.clear();
    m_opened = path;
    remember(path);
    Q_EMIT lessonRead(text);
}

void LessonFiles::askAndOpen()
{
    const QString path = QFileDialog::getOpenFileName(m_window, tr("Open a lesson or a saved trace"),
        QFileInfo(m_path).path(), tr("Lessons and traces (*.md *.markdown *.jsonl);;All files (*)"));
    if (!path.isEmpty())
        openFile(path);
}

void LessonFiles::newLesson()
{
    if (!mayClose())
        return;
    m_path.clear();
    m_builtIn.clear();
    Q_EMIT lessonRead(QString::fromLatin1(NewLessonText)
                          .arg(tr("A new lesson"), tr("Say here what the lesson shows.")));
}

bool LessonFiles::save()
{
    return m_path.isEmpty() ? saveAs() : saveTo(m_path);
}

bool LessonFiles::saveAs()
{
    const QString proposal = !m_path.isEmpty() ? m_path
        : m_builtIn.isEmpty()                  ? QStringLiteral("lesson.md")
                                               : m_builtIn + QStringLiteral(".md");
    const QString path
        = QFileDialog::getSaveFileName(m_window, tr("Save the lesson"), proposal, tr("Lessons (*.md);;All files (*)"));
    return !path.isEmpty() && saveTo(path);
}

bool LessonFiles::saveTo(const QString &path)
{
    const QString refused = saveFile(path, m_text().toUtf8());
    if (!refused.isEmpty()) {
        Q_EMIT failed(refused);
        return false;
    }
    m_path = path;
    m_builtIn.clear();
    remember(path);
    Q_EMIT saved();
    return true;
}

bool LessonFiles::mayClose()
{
    if (!m_modified())
        return true;
    QMessageBox question(QMessageBox::Question, tr("Unsaved changes"),
        tr("The lesson has changes that have not been saved."), QMessageBox::NoButton, m_window);
    QAbstractButton *const save = question.addButton(QMessageBox::Save);
    QAbstractButton *const discard = question.addButton(QMessageBox::Discard);
    question.addButton(QMessageBox::Cancel);
    question.exec();
    if (question.clickedButton() == save)
        return this->save();
    return question.clickedButton() == discard;
}

QString LessonFiles::fallbackTitle() const
{
    if (!m_path.isEmpty())
        return QFileInfo(m_path).completeBaseName();
    return m_builtIn.isEmpty() ? tr("Untitled") : m_builtIn;
}

QStringList LessonFiles::recent() const
{
    return QSettings().value(RecentKey).toStringList();
}

void LessonFiles::remember(const QString &path)
{
    QStringList paths = recent();
    const QString absolute = QFileInfo(path).absoluteFilePath();
    paths.removeAll(absolute);
    paths.prepend(absolute);
    QSettings().setValue(RecentKey, paths.mid(0, RecentKept));
    Q_EMIT recentChanged();
}

void LessonFiles::forgetRecent()
{
    QSettings().remove(RecentKey);
    Q_EMIT recentChanged();
}

} // namespace halfclose
