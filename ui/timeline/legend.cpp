// SPDX-License-Identifier: MIT
#include "ui/timeline/legend.h"

#include <QPainter>

#include "core/diagram/picture.h"
#include "ui/render/diagram_painter.h"
#include "ui/render/theme.h"

namespace halfclose {

namespace {

struct Entry
{
    enum class Sample { Call, Provider, Waiting, Data, Ending, Abortive, Lost, Travelling, Indication } sample;
    QString text;
};

QList<Entry> entries()
{
    using enum Entry::Sample;
    return {{Call, Legend::tr("call")}, {Provider, Legend::tr("provider's call")}, {Waiting, Legend::tr("waiting step")},
            {Data, Legend::tr("message")}, {Travelling, Legend::tr("on its way")}, {Ending, Legend::tr("end of data (FIN)")},
            {Abortive, Legend::tr("reset (RST, ABORT)")}, {Lost, Legend::tr("never received")},
            {Indication, Legend::tr("indication (FD_CLOSE)")}};
}

ArrowKind arrowKind(Entry::Sample sample)
{
    switch (sample) {
    case Entry::Sample::Ending: return ArrowKind::Ending;
    case Entry::Sample::Abortive: return ArrowKind::Abortive;
    case Entry::Sample::Indication: return ArrowKind::Indication;
    default: return ArrowKind::Data;
    }
}

/// One entry's shapes in a box of @p width by @p line at @p origin.
Picture sample(Entry::Sample kind, const QPointF &origin, double width, double line)
{
    Picture picture;
    const double middle = origin.y() + line / 2;
    if (kind == Entry::Sample::Call || kind == Entry::Sample::Provider || kind == Entry::Sample::Waiting) {
        PictureBar bar;
        bar.rect = QRectF(origin.x() + width / 2 - line / 3, origin.y() + 0.1 * line, 0.67 * line, 0.8 * line);
        bar.kind = kind == Entry::Sample::Call ? BarKind::Call
            : kind == Entry::Sample::Provider  ? BarKind::Provider
                                               : BarKind::Waiting;
        picture.bars.push_back(bar);
        return picture;
    }
    PictureArrow arrow;
    arrow.from = QPointF(origin.x(), middle);
    arrow.to = QPointF(origin.x() + width, middle);
    arrow.kind = arrowKind(kind);
    if (kind == Entry::Sample::Lost) {
        arrow.end = ArrowEnd::Lost;
        arrow.to.rx() += 0.7 * width;
    } else if (kind == Entry::Sample::Travelling) {
        arrow.end = ArrowEnd::Travelling;
    }
    picture.arrows.push_back(arrow);
    return picture;
}

/// Where each entry goes, by what is handed in; returns the height.
template <typename Place>
double flow(const QFontMetricsF &measures, double width, Place &&place)
{
    const double line = measures.height() * 1.3;
    const double space = measures.height();
    const double sampleWidth = 2.2 * line;
    double x = space;
    double y = space / 4;
    for (const Entry &entry : entries()) {
        const double needed = sampleWidth + space / 2 + measures.horizontalAdvance(entry.text) + 1.5 * space;
        if (x > space && x + needed > width) {
            x = space;
            y += line;
        }
        place(entry, QPointF(x, y), sampleWidth, line, space / 2);
        x += needed;
    }
    return y + line + space / 4;
}

} // namespace

Legend::Legend(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    QStringList texts;
    for (const Entry &entry : entries())
        texts.append(entry.text);
    setAccessibleDescription(texts.join(QStringLiteral(", ")));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int Legend::heightForWidth(int width) const
{
    return int(std::ceil(flow(QFontMetricsF(font()), width, [](auto &&...) {})));
}

QSize Legend::sizeHint() const
{
    const int width = fontMetrics().averageCharWidth() * 90;
    return {width, heightForWidth(width)};
}

void Legend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Palette &palette = themeOf(*this);
    painter.fillRect(rect(), palette.panel);
    painter.fillRect(QRect(0, 0, width(), 1), palette.rule);
    const DiagramFonts fonts(font());
    const PaintStyle style{palette, fonts, {}, 0, 0, {}};
    const LaneLayout lanes;
    const QFontMetricsF measures(font());
    flow(measures, width(), [&](const Entry &entry, const QPointF &at, double sampleWidth, double line, double space) {
        DiagramPainter(painter, lanes, style).paint(sample(entry.sample, at, sampleWidth, line), rect());
        painter.setFont(font());
        painter.setPen(palette.quietText);
        const double baseline = at.y() + line / 2 + (measures.ascent() - measures.descent()) / 2;
        painter.drawText(QPointF(at.x() + sampleWidth + space, baseline), entry.text);
    });
}

} // namespace halfclose
