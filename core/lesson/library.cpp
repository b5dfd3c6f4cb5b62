// SPDX-License-Identifier: MIT
#include "core/lesson/library.h"

#include <cstdio>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "core/lesson/front_matter.h"
#include "core/lesson/parser.h"
#include "core/lesson/suggestion.h"
#include "core/lesson/wording.h"

// The resources are compiled into a static library, where nothing refers to them: outside any namespace, as Qt asks.
static void useLessonResources()
{
    Q_INIT_RESOURCE(lessons);
}

namespace halfclose {
namespace {

const QString folder = QStringLiteral(":/lessons/");
const QString ending = QStringLiteral(".md");

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString titleOf(const QByteArray &utf8, const QString &otherwise)
{
    Lesson lesson;
    lesson.title = otherwise;
    MistakeList ignored;
    readFrontMatter(SourceText(QString::fromUtf8(utf8)), lesson, ignored);
    return lesson.title;
}

BuiltInLesson read(const QString &name, const QString &language)
{
    const QString translated = folder + language + u'/' + name + ending;
    const bool inLanguage = !language.isEmpty() && QFile::exists(translated);
    const QByteArray text = contents(inLanguage ? translated : folder + name + ending);
    return {name, titleOf(text, name), text};
}

QString sentence(const QString &word, const QString &why)
{
    return Wording::tr("cannot read '%1': %2").arg(word, why);
}

std::variant<LessonText, QString> readAtMost(QFile &file, const LessonText &names, const QString &word)
{
    LessonText text = names;
    text.utf8 = file.read(largestLessonBytes + 1);
    // A pipe or a terminal may give its bytes in pieces.
    while (text.utf8.size() <= largestLessonBytes) {
        const QByteArray more = file.read(largestLessonBytes + 1 - text.utf8.size());
        if (more.isEmpty())
            break;
        text.utf8 += more;
    }
    if (file.error() != QFileDevice::NoError)
        return sentence(word, file.errorString());
    return text;
}

} // namespace

QStringList builtInLessonNames()
{
    useLessonResources();
    QStringList present;
    const QStringList files = QDir(folder).entryList({u'*' + ending}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        present.append(file.chopped(ending.size()));
    QStringList names;
    const QString order = QString::fromUtf8(contents(folder + QStringLiteral("order.txt")));
    for (const QString &name : order.split(u'\n', Qt::SkipEmptyParts)) {
        if (present.removeOne(name.trimmed()))
            names.append(name.trimmed());
    }
    return names + present;
}

QList<BuiltInLesson> builtInLessons(const QString &language)
{
    QList<BuiltInLesson> lessons;
    for (const QString &name : builtInLessonNames())
        lessons.append(read(name, language));
    return lessons;
}

std::optional<BuiltInLesson> builtInLesson(const QString &name, const QString &language)
{
    if (!builtInLessonNames().contains(name))
        return std::nullopt;
    return read(name, language);
}

std::variant<LessonText, QString> loadLesson(const QString &word, const QString &language)
{
    if (word == u"-") {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return sentence(QStringLiteral("-"), input.errorString());
        const QString name = Wording::tr("<standard input>");
        return readAtMost(input, {{}, name, Wording::tr("standard input")}, name);
    }
    const QFileInfo info(word);
    if (!info.exists() || info.isDir()) {
        if (const auto lesson = builtInLesson(word, language))
            return LessonText{lesson->text, word, word};
        if (info.isDir())
            return sentence(word, Wording::tr("it is a folder, not a lesson"));
        const QString meant = didYouMean(word, builtInLessonNames());
        return Wording::tr("no lesson '%1': neither a file nor a built-in lesson%2")
            .arg(word, meant.isEmpty() ? u' ' + Wording::tr("(halfclose list names those)") : meant);
    }
    QFile file(word);
    if (!file.open(QIODevice::ReadOnly))
        return sentence(word, file.errorString());
    return readAtMost(file, {{}, word, info.fileName()}, word);
}

} // namespace halfclose
