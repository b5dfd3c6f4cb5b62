// SPDX-License-Identifier: MIT
#include "core/lesson/parser.h"

#include <algorithm>

#include <QHash>

#include "core/lesson/executable_tables.h"
#include "core/lesson/front_matter.h"
#include "core/lesson/step_check.h"
#include "core/lesson/step_grammar.h"
#include "core/lesson/vocabulary.h"
#include "core/lesson/wording.h"

namespace halfclose {
namespace {

// Prose without the empty lines around it.
void appendProse(const SourceText &source, int begin, int end, QList<Block> &blocks)
{
    while (begin < end && trimmedBlanks(source.line(begin)).isEmpty())
        ++begin;
    while (end > begin && trimmedBlanks(source.line(end - 1)).isEmpty())
        --end;
    if (begin == end)
        return;
    QStringList lines;
    for (int line = begin; line < end; ++line)
        lines.append(source.line(line).toString());
    Block block;
    block.markdown = lines.join(u'\n');
    block.firstLine = begin + 1;
    blocks.append(block);
}

// Turns the cells of a lesson's tables into its endpoints and steps.
class Builder
{
public:
    Builder(const ExecutableTables &tables, Lesson &lesson, MistakeList &mistakes)
        : m_tables(tables), m_lesson(lesson), m_mistakes(mistakes)
    {
    }

    void build(const FrontMatter &front)
    {
        makeEndpoints(front);
        for (const LessonCell &cell : m_tables.cells) {
            if (cell.column < m_lesson.endpoints.size()) // else its table has other headers, which has been said
                addCell(cell);
        }
        describeEndpoints();
        checkSteps();
        m_lesson.rowCount = m_tables.rowCount;
    }

private:
    void makeEndpoints(const FrontMatter &front)
    {
        for (const QString &name : m_tables.columns) {
            Endpoint endpoint;
            endpoint.name = name;
            m_lesson.endpoints.append(endpoint);
        }
        if (m_lesson.endpoints.isEmpty())
            return;
        qsizetype server = front.server.isEmpty() ? m_tables.columns.size() - 1 : m_tables.columns.indexOf(front.server);
        if (server < 0) {
            QStringList names;
            for (const QString &name : m_tables.columns.first(std::min<qsizetype>(m_tables.columns.size(), 8)))
                names.append(excerpt(name));
            m_mistakes.add(front.serverAt,
                Wording::tr("no column has the header '%1'%2")
                    .arg(excerpt(front.server),
                        m_mistakes.right(front.server, names,
                            Wording::tr("the columns are %1").arg(names.join(QLatin1String(", "))))));
            server = m_tables.columns.size() - 1;
        }
        m_lesson.endpoints[server].server = true;
    }

    void addCell(const LessonCell &cell)
    {
        const bool written = !cell.label.text.isEmpty();
        const QString label
            = written ? cell.label.text : QStringLiteral("r%1c%2").arg(cell.row + 1).arg(cell.column + 1);
        const TextRange labelRange = written ? cell.label.label : cell.code.first().code;
        Step step;
        step.label = label;
        step.endpoint = cell.column;
        step.row = cell.row;
        step.caption = cell.caption;
        step.action = NarrationAction{};
        if (cell.code.isEmpty()) {
            const SourceSpan whole = cell.cell.span();
            step.at = whole.at;
            step.end = whole.end;
            addStep(step, cell.cell.span(labelRange.begin, labelRange.end), {});
            return;
        }
        for (qsizetype i = 0; i < cell.code.size(); ++i) {
            const TextRange code = cell.code[i].code;
            const SourceSpan where = cell.cell.span(code.begin, code.end);
            step.at = where.at;
            step.end = where.end;
            step.text = cell.cell.text().sliced(code.begin, code.end - code.begin);
            SourceSpan labelAt = where;
            if (i == 0) {
                labelAt = cell.cell.span(labelRange.begin, labelRange.end);
            } else {
                step.label = QStringLiteral("%1.%2").arg(label, QString::number(i + 1));
                step.caption.clear();
            }
            addStep(step, labelAt, parseStep(cell.cell, code, m_mistakes));
        }
    }

    void addStep(const Step &step, const SourceSpan &labelAt, const StepSyntax &syntax)
    {
        const auto earlier = m_labels.constFind(step.label);
        if (earlier != m_labels.constEnd()) {
            m_mistakes.add(labelAt,
                Wording::tr("duplicate label '%1' (every step has its own; this one is taken in line %2)")
                    .arg(excerpt(step.label), QString::number(*earlier)));
        } else {
            m_labels.insert(step.label, labelAt.at.line);
        }
        m_lesson.steps.append(step);
        m_syntax.append(syntax);
    }

    // What decides about connections and blocking is known before any name is looked up.
    void describeEndpoints()
    {
        for (qsizetype i = 0; i < m_syntax.size(); ++i) {
            Endpoint &endpoint = m_lesson.endpoints[m_lesson.steps[i].endpoint];
            if (const auto *call = std::get_if<SyntaxCall>(&m_syntax[i].what)) {
                m_lesson.connectsExplicitly = m_lesson.connectsExplicitly || isConnect(call->function.text);
                endpoint.explicitEvents = endpoint.explicitEvents || decidesBlocking(call->function.text);
            } else if (std::holds_alternative<SyntaxEvent>(m_syntax[i].what)) {
                endpoint.hasEventSteps = true;
            }
        }
    }

    void checkSteps()
    {
        std::vector<NameScope> scopes(size_t(m_lesson.endpoints.size()));
        for (size_t i = 0; i < scopes.size() && !m_lesson.connectsExplicitly; ++i) {
            if (m_lesson.endpoints[qsizetype(i)].server)
                scopes[i].connectServer(std::max(1, int(scopes.size()) - 1)); // a lone column is told of once
            else
                scopes[i].connectClient();
        }
        QHash<int, int> crashed; // endpoint -> line
        for (qsizetype i = 0; i < m_syntax.size(); ++i) {
            Step &step = m_lesson.steps[i];
            if (step.text.isEmpty())
                continue; // narration, which may go on where a process has ended
            const CheckedStep checked = checkStep(m_syntax[i], scopes[size_t(step.endpoint)], m_mistakes);
            step.action = checked.action;
            step.expected = checked.expected;
            if (crashed.contains(step.endpoint)) {
                m_mistakes.add(m_syntax[i].span,
                    Wording::tr("a step of %1 after its crash in line %2 (crash is an endpoint's last step)")
                        .arg(excerpt(m_lesson.endpoints[step.endpoint].name), QString::number(crashed[step.endpoint])));
            }
            if (std::holds_alternative<CrashAction>(step.action) && !crashed.contains(step.endpoint))
                crashed.insert(step.endpoint, step.at.line);
        }
    }

    const ExecutableTables &m_tables;
    Lesson &m_lesson;
    MistakeList &m_mistakes;
    QList<StepSyntax> m_syntax; ///< one a step of the lesson
    QHash<QString, int> m_labels; ///< label -> line
};

void appendBlocks(const SourceText &source, int firstLine, const ExecutableTables &tables, Lesson &lesson)
{
    int line = firstLine;
    for (qsizetype i = 0; i < tables.tables.size(); ++i) {
        const ExecutableTable &table = tables.tables[i];
        appendProse(source, line, table.lines.header, lesson.blocks);
        Block block;
        block.table = int(i);
        block.firstRow = table.firstRow;
        block.rowCount = table.rowCount();
        block.firstLine = table.lines.header + 1;
        lesson.blocks.append(block);
        line = table.lines.end;
    }
    appendProse(source, line, source.lineCount(), lesson.blocks);
}

void tellInvalidUtf8(const QByteArray &bytes, qsizetype at, MistakeList &mistakes)
{
    const SourceText before(QString::fromUtf8(bytes.first(at)));
    const bool newLine = at == 0 || bytes[at - 1] == '\n' || bytes[at - 1] == '\r';
    SourcePosition where;
    if (newLine)
        where.line = before.lineCount() + 1;
    else if (before.lineCount() > 0)
        where = before.position(before.lineCount() - 1, before.line(before.lineCount() - 1).size());
    mistakes.add({where, where},
        Wording::tr("not UTF-8: the byte 0x%1 begins no character (save the lesson as UTF-8)")
            .arg(QString::number(uchar(bytes[at]), 16).toUpper()));
}

} // namespace

ParseResult parseLesson(const QByteArray &utf8, const QString &fallbackTitle)
{
    ParseResult result;
    Lesson &lesson = result.lesson;
    lesson.title = fallbackTitle;
    MistakeList mistakes;
    if (utf8.size() > largestLessonBytes) {
        mistakes.add({{1, 1}, {1, 1}}, Wording::tr("over 1 MiB (a lesson has at most 1048576 bytes)"));
    } else if (const qsizetype invalid = firstInvalidUtf8(utf8); invalid >= 0) {
        tellInvalidUtf8(utf8, invalid, mistakes);
    } else {
        const SourceText source(QString::fromUtf8(utf8));
        lesson.text = source.text();
        const FrontMatter front = readFrontMatter(source, lesson, mistakes);
        const ExecutableTables tables = readTables(source, front.bodyLine, mistakes);
        Builder(tables, lesson, mistakes).build(front);
        appendBlocks(source, front.bodyLine, tables, lesson);
    }
    result.mistakes = mistakes.sorted();
    return result;
}

} // namespace halfclose
