// SPDX-License-Identifier: MIT
#include "ui/lesson/step_cell.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include "ui/lesson/step_words.h"
#include "ui/theme/theme.h"

namespace halfclose {

namespace {

const QString OfferSign = QStringLiteral("▶");

QColor inkOf(StepStatus status, const Palette &colours)
{
    switch (status) {
    case StepStatus::Met:
        return colours.met;
    case StepStatus::Failed:
    case StepStatus::TimedOut:
        return colours.failed;
    case StepStatus::Running:
        return colours.waiting;
    default:
        return colours.quietText;
    }
}

// A call may be broken behind its parenthesis and its commas, rather than in the middle of a name.
QString breakable(QString code)
{
    constexpr QChar mayBreak(0x200B);
    for (const QChar behind : {QChar(u'('), QChar(u','), QChar(u'|')})
        code.replace(behind, QString(behind) + mayBreak);
    return code;
}

} // namespace

StepCell::StepCell(const StepTableModel &model, const QModelIndex &cell, const QFont &font, qreal width)
    : m_model(model), m_labelFont(theme::smallFont(font)), m_unit(QFontMetricsF(font).height() / 16)
{
    m_labelFont.setBold(true);
    QFont code = theme::smallFont(theme::codeFont(font));
    QFont bold = code;
    bold.setBold(true);
    const QFont small = theme::smallFont(font);
    const QFontMetricsF labelMetrics(m_labelFont);
    const qreal pad = 7 * m_unit;
    const qreal margin = 18 * m_unit; // where breakpoints are, at the right
    const Vocabulary vocabulary = model.state().vocabulary;

    qreal labelWidth = 26 * m_unit;
    const QList<int> steps = model.stepsIn(cell);
    for (const int step : steps)
        labelWidth = std::max(labelWidth, labelMetrics.horizontalAdvance(model.lesson().steps[step].label) + 12 * m_unit);
    const qreal textLeft = pad + labelWidth + 6 * m_unit;
    const qreal textWidth = std::max(width - textLeft - margin, 40 * m_unit);

    qreal y = pad;
    for (const int index : steps) {
        const Step &step = model.lesson().steps[index];
        Part part;
        part.step = index;
        const qreal top = y;
        const bool offered = model.state().offered.contains(index);
        part.code = line(breakable(codeOf(step, vocabulary)), bold, {textLeft, y}, textWidth);
        part.label = {pad, y - m_unit, labelWidth, labelMetrics.height() + 2 * m_unit};
        y = std::max(part.code.rect.bottom(), y);
        part.caption = line(model.caption(index), small, {textLeft, y}, textWidth);
        y = std::max(part.caption.rect.bottom(), y);
        // Room for the result is there from the start: nothing moves when it comes.
        const bool silent = std::holds_alternative<NarrationAction>(step.action);
        const QString result = offered ? QString() : resultOf(step, model.state().steps[index]);
        part.result = line(result.isEmpty() && !silent ? QStringLiteral(" ") : result, bold, {textLeft, y}, textWidth);
        if (offered) {
            const QFontMetricsF metrics(small);
            const QString words = OfferSign + u' ' + StepTableModel::tr("may go on");
            part.offer = {textLeft, part.result.rect.top(), metrics.horizontalAdvance(words) + 12 * m_unit,
                part.result.rect.height() + 2 * m_unit};
        }
        y = std::max({part.result.rect.bottom(), part.label.bottom(), part.offer.bottom(), y}) + pad;
        part.rect = {0, top - pad, width, y - top + (index == steps.last() ? pad : 0)};
        part.margin = {width - margin, top - pad / 2, margin, part.label.height() + pad};
        m_parts.append(part);
    }
    m_height = y;
    m_offerFont = small;
}

StepCell::Line StepCell::line(const QString &text, const QFont &font, const QPointF &at, qreal width) const
{
    if (text.isEmpty())
        return {nullptr, QRectF(at, QSizeF(width, 0))};
    auto layout = std::make_shared<QTextLayout>(text, font);
    layout->setCacheEnabled(true); // it is measured once and painted many times
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout->setTextOption(option);
    layout->beginLayout();
    qreal y = 0;
    for (QTextLine row = layout->createLine(); row.isValid(); row = layout->createLine()) {
        row.setLineWidth(width);
        row.setPosition({0, y});
        y += row.height();
    }
    layout->endLayout();
    return {std::move(layout), QRectF(at, QSizeF(width, y))};
}

void StepCell::paintLine(QPainter *painter, const Line &line, const QColor &ink)
{
    if (!line.layout)
        return;
    painter->setPen(ink);
    line.layout->draw(painter, line.rect.topLeft());
}

void StepCell::paint(QPainter *painter, const QPointF &topLeft, const Palette &colours, int hovered) const
{
    painter->save();
    painter->translate(topLeft);
    painter->setRenderHint(QPainter::Antialiasing);
    for (const Part &part : m_parts)
        paintPart(painter, part, colours, part.step == hovered);
    painter->restore();
}

void StepCell::paintPart(QPainter *painter, const Part &part, const Palette &colours, bool hovered) const
{
    const StepTableState &state = m_model.state();
    const StepView &view = state.steps[part.step];
    const bool current = part.step == state.current;
    const bool ahead = view.status == StepStatus::Waiting || view.status == StepStatus::NotReached;

    if (current) {
        painter->fillRect(part.rect, colours.current);
        painter->fillRect(QRectF(part.rect.topLeft(), QSizeF(3 * m_unit, part.rect.height())), colours.waiting);
    } else if (hovered) {
        painter->fillRect(part.rect, theme::mixed(colours.panel, colours.selection, 0.35));
    }

    painter->setPen(part.step == state.next ? QPen(colours.client, 1.5 * m_unit) : QPen(Qt::NoPen));
    painter->setBrush(current ? theme::mixed(colours.current, colours.waiting, 0.3)
                              : theme::mixed(colours.panel, colours.rule, 0.55));
    painter->drawRoundedRect(part.label, part.label.height() / 2, part.label.height() / 2);
    painter->setPen(colours.text);
    painter->setFont(m_labelFont);
    painter->drawText(part.label, Qt::AlignCenter, m_model.lesson().steps[part.step].label);

    paintLine(painter, part.code, ahead ? colours.quietText : colours.text);
    paintLine(painter, part.caption, colours.quietText);
    paintLine(painter, part.result, inkOf(view.status, colours));

    if (!part.offer.isEmpty()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.client);
        painter->drawRoundedRect(part.offer, 5 * m_unit, 5 * m_unit);
        painter->setPen(colours.indicationText);
        painter->setFont(m_offerFont);
        painter->drawText(part.offer, Qt::AlignCenter, OfferSign + u' ' + StepTableModel::tr("may go on"));
    }
    const bool stops = state.breakpoints.contains(part.step);
    if (stops || hovered) {
        const qreal size = 9 * m_unit;
        QRectF dot(0, 0, size, size);
        dot.moveCenter({part.margin.center().x(), part.label.center().y()});
        painter->setPen(QPen(colours.failed, 1.2 * m_unit));
        painter->setBrush(stops ? QBrush(colours.failed) : QBrush(Qt::NoBrush));
        painter->drawEllipse(dot);
    }
}

StepCell::Hit StepCell::hit(const QPointF &point) const
{
    for (const Part &part : m_parts) {
        if (part.offer.contains(point))
            return {Place::Offer, part.step};
        if (part.margin.contains(point))
            return {Place::Margin, part.step};
        if (part.rect.contains(point))
            return {Place::Step, part.step};
    }
    return {};
}

} // namespace halfclose
