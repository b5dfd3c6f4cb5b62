// Every rule of winsock-rules.md is cited by a test, or listed with the reason why it cannot be (rules_not_applicable.txt).
// Prints which rules are covered by how many tests.
// SPDX-License-Identifier: MIT
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include "tests/support/contract_document.h"
#include "tests/support/places.h"

using namespace halfclose;

namespace {

/// The IDs that the document defines, in its order: a rule begins an item ("- STR-1 ...") or a row ("| CAT-1 | ...").
QStringList rulesOf(const QString &document)
{
    static const QRegularExpression rule(QStringLiteral("^(?:- |\\| )([A-Z]+-[A-Z]?\\d+)\\b"),
                                         QRegularExpression::MultilineOption);
    QStringList rules;
    for (auto match = rule.globalMatch(document); match.hasNext();) {
        const QString id = match.next().captured(1);
        if (!rules.contains(id))
            rules.append(id);
    }
    return rules;
}

/// The IDs in @p text of those groups that @p rules has: "EVT-4", "SEQ-A1". "RFC-793" and "UTF-8" are none.
QSet<QString> citationsIn(const QString &text, const QStringList &rules)
{
    QSet<QString> groups;
    for (const QString &rule : rules)
        groups.insert(rule.section(u'-', 0, 0));
    static const QRegularExpression citation(QStringLiteral("\\b([A-Z]+)-([A-Z]?\\d+)\\b"));
    QSet<QString> cited;
    for (auto match = citation.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch one = match.next();
        if (groups.contains(one.captured(1)))
            cited.insert(one.captured());
    }
    return cited;
}

/// rules_not_applicable.txt: `ID reason` a line; blank lines and lines that begin with # say nothing.
QMap<QString, QString> reasonsIn(const QString &text)
{
    QMap<QString, QString> reasons;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty() && !line.startsWith(u'#'))
            reasons.insert(line.section(u' ', 0, 0), line.section(u' ', 1).trimmed());
    }
    return reasons;
}

struct Coverage
{
    QStringList uncovered; ///< neither cited nor listed
    QStringList needlesslyListed; ///< listed, and cited all the same
    QStringList unknown; ///< cited or listed, but not in the document (any more)
    QStringList withoutReason;
};

Coverage compare(const QStringList &rules, const QMap<QString, QStringList> &cited, const QMap<QString, QString> &listed)
{
    Coverage result;
    for (const QString &rule : rules) {
        if (!cited.contains(rule) && !listed.contains(rule))
            result.uncovered.append(rule);
    }
    for (auto one = cited.begin(); one != cited.end(); ++one) {
        if (!rules.contains(one.key()))
            result.unknown.append(one.key() + QStringLiteral(" in ") + one.value().join(QStringLiteral(", ")));
    }
    for (auto one = listed.begin(); one != listed.end(); ++one) {
        if (!rules.contains(one.key()))
            result.unknown.append(one.key() + QStringLiteral(" in rules_not_applicable.txt"));
        if (cited.contains(one.key()))
            result.needlesslyListed.append(one.key());
        if (one.value().isEmpty())
            result.withoutReason.append(one.key());
    }
    return result;
}

QString contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

class RuleCoverageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesAreReadFromItemsAndRows()
    {
        const QString document = QStringLiteral("# 1. Title\n- STR-1 a, see EVT-9\n- no rule\n\n| ID | Bit |\n|---|---|\n"
                                                "| CAT-1 | b |\n- SEQ-A1 c\n- STR-1 again\n");
        const QStringList expected{QStringLiteral("STR-1"), QStringLiteral("CAT-1"), QStringLiteral("SEQ-A1")};
        QCOMPARE(rulesOf(document), expected);
    }

    void onlyGroupsOfTheDocumentAreCitations()
    {
        const QStringList rules{QStringLiteral("STR-1"), QStringLiteral("SEQ-A1")};
        const QSet<QString> expected{QStringLiteral("STR-1"), QStringLiteral("STR-99"), QStringLiteral("SEQ-A1")};
        QCOMPARE(citationsIn(QStringLiteral("// STR-1, STR-99; UTF-8 ISO-8859 XSEQ-A1 SEQ-A1: x"), rules), expected);
    }

    void whatIsMissingOrTooMuchIsFound()
    {
        const auto id = [](int number) { return QStringLiteral("STR-%1").arg(number); };
        const Coverage found = compare({id(1), id(2), id(3), id(4)},
                                       {{id(1), {QStringLiteral("a")}}, {id(2), {QStringLiteral("a")}}, {id(8), {QStringLiteral("b")}}},
                                       reasonsIn(QStringLiteral("# note\n\nSTR-2 because\nSTR-3\nSTR-9 gone\n")));
        QCOMPARE(found.uncovered, QStringList{id(4)});
        QCOMPARE(found.needlesslyListed, QStringList{id(2)});
        QCOMPARE(found.withoutReason, QStringList{id(3)});
        const QStringList unknown{QStringLiteral("STR-8 in b"), QStringLiteral("STR-9 in rules_not_applicable.txt")};
        QCOMPARE(found.unknown, unknown);
    }

    void everyRuleIsCoveredOrCannotBe()
    {
        const QString document = contractDocument("winsock-rules.md");
        if (document.isEmpty())
            QSKIP("winsock-rules.md is not here");
        const QStringList rules = rulesOf(document);
        QVERIFY(rules.size() > 200); // a document read wrongly would have none, and pass

        const QString tests = test::sourceDirectory() + QStringLiteral("/tests/");
        QMap<QString, QStringList> cited;
        QDirIterator files(tests, {QStringLiteral("tst_*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith(QLatin1String("tst_rule_coverage.cpp")))
                continue; // its examples are no citations
            for (const QString &rule : citationsIn(contentsOf(path), rules))
                cited[rule].append(path.mid(tests.size()));
        }
        const QMap<QString, QString> listed = reasonsIn(contentsOf(tests + QStringLiteral("house/rules_not_applicable.txt")));

        for (const QString &rule : rules) {
            const QString covered = cited.contains(rule) ? QStringLiteral("%1 test programs").arg(cited[rule].size())
                : listed.contains(rule)                  ? QStringLiteral("not applicable: ") + listed[rule]
                                                         : QStringLiteral("NOT COVERED");
            qInfo("%-9s %s", qPrintable(rule), qPrintable(covered));
        }
        const Coverage found = compare(rules, cited, listed);
        const auto text = [](const char *what, const QStringList &which) {
            return QStringLiteral("%1: %2").arg(QLatin1String(what), which.join(QStringLiteral(", ")));
        };
        QVERIFY2(found.uncovered.isEmpty(), qPrintable(text("neither cited by a test nor listed", found.uncovered)));
        QVERIFY2(found.needlesslyListed.isEmpty(), qPrintable(text("listed, but cited", found.needlesslyListed)));
        QVERIFY2(found.unknown.isEmpty(), qPrintable(text("not in the document", found.unknown)));
        QVERIFY2(found.withoutReason.isEmpty(), qPrintable(text("listed without a reason", found.withoutReason)));
    }
};

QTEST_GUILESS_MAIN(RuleCoverageTest)
#include "tst_rule_coverage.moc"
