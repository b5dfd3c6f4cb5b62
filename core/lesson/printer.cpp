// SPDX-License-Identifier: MIT
#include "core/lesson/printer.h"

#include <algorithm>
#include <map>

#include <QLocale>

#include "core/lesson/inline_markdown.h"
#include "core/lesson/step_text.h"

namespace halfclose {
namespace {

// A file's name, from which a title may come, can hold line ends.
QString keyLine(const char *key, QString value)
{
    return QLatin1String(key) + QStringLiteral(": ") + value.replace(u'\n', u' ').replace(u'\r', u' ') + u'\n';
}

QString frontMatter(const Lesson &lesson)
{
    const Lesson usual;
    const int server = lesson.serverIndex();
    QString text = QStringLiteral("---\n");
    if (!lesson.title.isEmpty())
        text += keyLine("title", lesson.title);
    text += keyLine("provider", lesson.provider);
    if (lesson.order != usual.order)
        text += keyLine("order", QStringLiteral("free"));
    if (server >= 0 && server != lesson.endpoints.size() - 1)
        text += keyLine("server", lesson.endpoints[server].name);
    if (lesson.profile != usual.profile)
        text += keyLine("profile", lesson.profile);
    if (lesson.timeoutSeconds != usual.timeoutSeconds) {
        // Never with an exponent, which is no decimal number here.
        text += keyLine("timeout", QString::number(lesson.timeoutSeconds, 'f', QLocale::FloatingPointShortest));
    }
    if (!lesson.source.isEmpty())
        text += keyLine("source", lesson.source);
    return text + QStringLiteral("---\n");
}

// Fenced by one backtick more than the code has in a row; blanks keep its own backticks off the fence.
QString codeSpan(const QString &code)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar c : code) {
        run = c == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const QString blank = code.startsWith(u'`') || code.endsWith(u'`') ? QStringLiteral(" ") : QString();
    return fence + blank + code + blank + fence;
}

// The steps of one cell: the first one carries label and caption.
QString cellText(const QList<const Step *> &steps)
{
    QStringList pieces{QStringLiteral("(%1)").arg(steps.first()->label)};
    for (const Step *step : steps) {
        const QString code = stepText(*step);
        if (!code.isEmpty())
            pieces.append(codeSpan(code));
    }
    if (!steps.first()->caption.isEmpty())
        pieces.append(steps.first()->caption);
    return pieces.join(u' ').replace(u'|', QLatin1String("\\|"));
}

QString row(const QStringList &cells)
{
    QString text = QStringLiteral("|");
    for (const QString &cell : cells)
        text += cell.isEmpty() ? QStringLiteral(" |") : QStringLiteral(" %1 |").arg(cell);
    return text + u'\n';
}

class TablePrinter
{
public:
    explicit TablePrinter(const Lesson &lesson) : m_lesson(lesson)
    {
        for (const Step &step : lesson.steps)
            m_cells[{step.row, step.endpoint}].append(&step);
    }

    QString print(const Block &block) const
    {
        QStringList headers;
        for (const Endpoint &endpoint : m_lesson.endpoints)
            headers.append(asMarkdown(endpoint.name).replace(u'|', QLatin1String("\\|")));
        QString text = row(headers) + u'|' + QStringLiteral("---|").repeated(headers.size()) + u'\n';
        for (int i = block.firstRow; i < block.firstRow + block.rowCount; ++i)
            text += rowText(i);
        return text;
    }

private:
    QString rowText(int index) const
    {
        QStringList cells;
        for (int column = 0; column < m_lesson.endpoints.size(); ++column) {
            const auto found = m_cells.find({index, column});
            cells.append(found == m_cells.end() ? QString() : cellText(found->second));
        }
        return row(cells);
    }

    const Lesson &m_lesson;
    std::map<std::pair<int, int>, QList<const Step *>> m_cells; ///< by row and column
};

bool sameOutcome(const std::optional<Outcome> &a, const std::optional<Outcome> &b)
{
    return a.has_value() == b.has_value() && (!a || *a == *b);
}

bool sameStep(const Step &a, const Step &b)
{
    return a.label == b.label && a.endpoint == b.endpoint && a.row == b.row && a.caption == b.caption
        && a.action == b.action && sameOutcome(a.expected, b.expected);
}

bool sameEndpoint(const Endpoint &a, const Endpoint &b)
{
    return a.name == b.name && a.server == b.server && a.explicitEvents == b.explicitEvents
        && a.hasEventSteps == b.hasEventSteps;
}

bool sameBlock(const Block &a, const Block &b)
{
    return a.markdown == b.markdown && a.table == b.table && a.firstRow == b.firstRow && a.rowCount == b.rowCount;
}

template<typename T, typename Same>
bool sameList(const QList<T> &a, const QList<T> &b, const Same &same)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), same);
}

} // namespace

QString printLesson(const Lesson &lesson)
{
    const TablePrinter tables(lesson);
    QString text = frontMatter(lesson);
    for (const Block &block : lesson.blocks)
        text += u'\n' + (block.table < 0 ? block.markdown + u'\n' : tables.print(block));
    return text;
}

bool sayTheSame(const Lesson &a, const Lesson &b)
{
    return a.title == b.title && a.provider == b.provider && a.order == b.order && a.profile == b.profile
        && a.timeoutSeconds == b.timeoutSeconds && a.source == b.source && a.rowCount == b.rowCount
        && a.connectsExplicitly == b.connectsExplicitly && sameList(a.endpoints, b.endpoints, sameEndpoint)
        && sameList(a.steps, b.steps, sameStep) && sameList(a.blocks, b.blocks, sameBlock);
}

} // namespace halfclose
