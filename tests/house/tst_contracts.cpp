// The documents and the tests hold each other: every promise of lesson-format.md and command-line.md is quoted by the
// test that checks it, and every quotation still stands in its document.
// SPDX-License-Identifier: MIT
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "tests/support/contract_document.h"
#include "tests/support/places.h"

using namespace halfclose;

namespace {

constexpr const char *documents[] = {"lesson-format.md", "command-line.md"};

struct Quotation
{
    QString words;
    QString file;
};

QString unescaped(QString literal)
{
    return literal.replace(QLatin1String("\\\""), QLatin1String("\"")).replace(QLatin1String("\\\\"), QLatin1String("\\"));
}

/// What the tests quote: promise("..."), promise(R"(...)"), in code or in a comment.
QList<Quotation> quotations()
{
    static const QRegularExpression quoted(
        QStringLiteral("\\bpromise\\((?:R\"([^(\"]*)\\((.*?)\\)\\1\"|\"((?:[^\"\\\\]|\\\\.)*)\")\\)"));
    QList<Quotation> found;
    QDirIterator files(test::sourceDirectory() + QStringLiteral("/tests"), {QStringLiteral("tst_*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly) || file.fileName().endsWith(QLatin1String("tst_contracts.cpp")))
            continue;
        for (auto match = quoted.globalMatch(QString::fromUtf8(file.readAll())); match.hasNext();) {
            const QRegularExpressionMatch one = match.next();
            const QString words = one.hasCaptured(3) ? unescaped(one.captured(3)) : one.captured(2);
            found.append({words.simplified(), file.fileName()});
        }
    }
    return found;
}

} // namespace

class ContractsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aDocumentIsCutIntoPromises()
    {
        const QStringList promises = promisesOf(QStringLiteral(
            "# Title\nOne is\nso. Two too; three.\n- item a\n  goes on\n- item b\n\n| a | b |\n|---|---|\n| c | d |\n\n"
            "```\nline 1\nline 2\n```\n```json\n{\n  1. Not\n}\n```\nEnd.\n"));
        const QStringList expected{QStringLiteral("One is so."), QStringLiteral("Two too;"), QStringLiteral("three."),
            QStringLiteral("- item a goes on"), QStringLiteral("- item b"), QStringLiteral("| c | d |"),
            QStringLiteral("line 1"), QStringLiteral("line 2"), QStringLiteral("{ 1. Not }"), QStringLiteral("End.")};
        QCOMPARE(promises, expected);
    }

    void everyPromiseHasItsTest()
    {
        const QList<Quotation> quoted = quotations();
        int untested = 0;
        for (const char *name : documents) {
            const QString document = contractDocument(name);
            if (document.isEmpty())
                QSKIP("the contracts' documents are not here");
            for (const QString &one : promisesOf(document)) {
                const bool held = std::any_of(quoted.begin(), quoted.end(), [&](const Quotation &quotation) {
                    return one.contains(quotation.words) || quotation.words.contains(one);
                });
                if (!held)
                    qWarning("%s: no test quotes: %s", name, qPrintable(one));
                untested += !held;
            }
        }
        QCOMPARE(untested, 0);
    }

    void everyQuotationStandsInItsDocument()
    {
        QString all;
        for (const char *name : documents) {
            const QString document = contractDocument(name);
            if (document.isEmpty())
                QSKIP("the contracts' documents are not here");
            all += document.simplified() + u'\n';
        }
        for (const Quotation &one : quotations())
            QVERIFY2(all.contains(one.words), qPrintable(one.file + QStringLiteral(" quotes what no document says: ") + one.words));
    }
};

QTEST_GUILESS_MAIN(ContractsTest)
#include "tst_contracts.moc"
