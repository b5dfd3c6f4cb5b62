// The Spanish sentences: every one of the sources is there, none is unfinished, and each keeps what the program fills in.
// SPDX-License-Identifier: MIT
#include <QDirIterator>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>

#include "core/trace/in_words.h"
#include "tests/support/english_words.h"
#include "tests/support/places.h"

using namespace halfclose;
using namespace halfclose::test;

namespace {

/// %1, %L2, %n and tags, each as often as it stands there.
QStringList filledIn(const QString &sentence)
{
    static const QRegularExpression place(QStringLiteral("%L?(?:n|\\d)|\\[\\*\\]|</?(?:a|b|br|code|i|p|td|tr|ul|li)\\b[^>]*>|\\(\\*[^)]*\\)|\\n"));
    QStringList found;
    for (auto match = place.globalMatch(sentence); match.hasNext();)
        found.append(match.next().captured());
    found.sort();
    found.removeDuplicates();
    return found;
}

QString lupdate()
{
    return QStandardPaths::findExecutable(QStringLiteral("lupdate"), {QLibraryInfo::path(QLibraryInfo::BinariesPath),
        QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath), QStringLiteral("/usr/lib/qt6/bin")});
}

QSet<QString> keysOf(const QList<TranslatedSentence> &sentences)
{
    QSet<QString> keys;
    for (const TranslatedSentence &sentence : sentences)
        keys.insert(sentence.context + QStringLiteral(": ") + sentence.source);
    return keys;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Says every sentence otherwise, so that it is seen which ones are asked for.
class Loud : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *text, const char *, int) const override
    {
        return u'«' + QString::fromUtf8(text) + u'»';
    }
};

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT

    QList<TranslatedSentence> m_sentences;

private Q_SLOTS:
    void initTestCase()
    {
        m_sentences = sentencesOf(spanishFile());
        QVERIFY(m_sentences.size() > 800);
    }

    void noSentenceIsUnfinished()
    {
        QStringList unfinished;
        for (const TranslatedSentence &sentence : std::as_const(m_sentences)) {
            const qsizetype forms = sentence.numbered ? 2 : 1;
            if (!sentence.finished || sentence.forms.size() != forms || sentence.forms.contains(QString()))
                unfinished.append(sentence.source);
        }
        QCOMPARE(unfinished.join(u'\n'), QString());
    }

    void everyPlaceIsFilledInSpanishToo()
    {
        QStringList wrong;
        for (const TranslatedSentence &sentence : std::as_const(m_sentences)) {
            for (const QString &form : sentence.forms) {
                const bool accessKeys = sentence.source.contains(u'&') == form.contains(u'&');
                const bool edges = sentence.source.startsWith(u' ') == form.startsWith(u' ')
                    && sentence.source.endsWith(u' ') == form.endsWith(u' ');
                if (filledIn(sentence.source) != filledIn(form) || !accessKeys || !edges)
                    wrong.append(QStringLiteral("%1 | %2").arg(sentence.source, form));
            }
        }
        QCOMPARE(wrong.join(u'\n'), QString());
    }

    void theFileHoldsEverySentenceOfTheSources()
    {
        if (lupdate().isEmpty())
            QSKIP("lupdate is not installed (qt6-l10n-tools)");
        QTemporaryDir folder;
        const QString fresh = folder.filePath(QStringLiteral("fresh.ts"));
        QProcess process;
        process.setWorkingDirectory(sourceDirectory());
        process.start(lupdate(), {QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-I"), QStringLiteral("."),
            QStringLiteral("core"), QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("-source-language"), QStringLiteral("en"),
            QStringLiteral("-target-language"), QStringLiteral("es"), QStringLiteral("-ts"), fresh});
        QVERIFY(process.waitForFinished(120'000));
        const QSet<QString> said = keysOf(sentencesOf(fresh));
        QVERIFY(said.size() > 800);
        const QSet<QString> translated = keysOf(m_sentences);
        // cmake --build build/release --target update_translations reads the new ones.
        const QSet<QString> untranslated = said - translated;
        QCOMPARE(QStringList(untranslated.begin(), untranslated.end()).join(u'\n'), QString());
        const QSet<QString> gone = translated - said;
        QCOMPARE(QStringList(gone.begin(), gone.end()).join(u'\n'), QString());
        // In a class that is no QObject, tr() would be looked up elsewhere than lupdate files it.
        static const QRegularExpression lost(QStringLiteral("[^\\n]*Class 'halfclose::[^\\n]*lacks Q_OBJECT[^\\n]*"));
        const QString complaints = QString::fromLocal8Bit(process.readAllStandardError());
        QCOMPARE(lost.match(complaints).captured(), QString());
    }

    void whatTheTraceSaysIsSaidInWords()
    {
        Loud loud;
        QCoreApplication::installTranslator(&loud);
        QStringList unknown;
        static const QRegularExpression constant(QStringLiteral("\\[\\] = u\"([^\"]+)\""));
        static const QRegularExpression literal(QStringLiteral("QStringLiteral\\(\"([^\"\\\\]*[a-z] [^\"\\\\]*[a-z1-9])\"\\)"));
        const auto check = [&](const QString &path, const QRegularExpression &expression) {
            const QString text = QString::fromUtf8(contents(path));
            for (auto match = expression.globalMatch(text); match.hasNext();) {
                QString said = match.next().captured(1);
                said.replace(QLatin1String("%1"), QLatin1String("7")).replace(QLatin1String("%2"), QLatin1String("8"));
                if (!inWords(said).contains(u'«'))
                    unknown.append(said);
            }
        };
        for (const char *header : {"reasons.h", "state_names.h"})
            check(QStringLiteral("%1/core/trace/%2").arg(sourceDirectory(), QString::fromLatin1(header)), constant);
        QDirIterator files(sourceDirectory() + QStringLiteral("/core/provider"), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            check(files.next(), literal);
        QCoreApplication::removeTranslator(&loud);
        QCOMPARE(unknown.join(u'\n'), QString());
    }

    void aReasonKeepsItsNumbers()
    {
        QCOMPARE(inWords(QStringLiteral("protocol error: TPKT version 4 instead of 3")), QStringLiteral("protocol error: TPKT version 4 instead of 3"));
        Loud loud;
        QCoreApplication::installTranslator(&loud);
        QCOMPARE(inWords(QStringLiteral("protocol error: TPKT version 4 instead of 3")),
                 QStringLiteral("«protocol error»: «TPKT version 4 instead of 3»"));
        QCOMPARE(inWords(QStringLiteral("shut (SD_SEND)")), QStringLiteral("«shut (SD_SEND)»"));
        QCOMPARE(inWords(QStringLiteral("a TSDU of 9 octets where 7 were agreed on")),
                 QStringLiteral("«a TSDU of 9 octets where 7 were agreed on»"));
        QCOMPARE(inWords(QStringLiteral("FIN_WAIT_2")), QStringLiteral("FIN_WAIT_2"));
        QCOMPARE(inWords(QStringLiteral("127.0.0.1:5000")), QStringLiteral("127.0.0.1:5000"));
        QCoreApplication::removeTranslator(&loud);
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "tst_translations.moc"
