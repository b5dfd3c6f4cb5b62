// SPDX-License-Identifier: MIT
#include "core/export/svg_markup.h"

namespace halfclose {

void SvgMarkup::seconds(double time)
{
    *this << QByteArray::number(time, 'f', 2).toStdString() << "s";
}

void SvgMarkup::words(const QRectF &place, const QString &text, TextRole role, LabelAlign align, std::string_view name,
                      bool halo)
{
    static constexpr std::string_view anchors[] = {"", " text-anchor=\"middle\"", " text-anchor=\"end\""};
    const double size = BaseSize * textScale(role);
    const double x = align == LabelAlign::Left ? place.left()
        : align == LabelAlign::Centre          ? place.center().x()
                                               : place.right();
    *this << "<text x=\"" << x << "\" y=\"" << place.center().y() + size * 0.35 << "\" font-size=\"" << size << "\""
          << anchors[int(align)];
    std::string_view before = " class=\"";
    for (const std::string_view each : {name, std::string_view(isMonospaced(role) ? "m" : ""),
                                        std::string_view(isBold(role) ? "b" : ""), std::string_view(halo ? "halo" : "")}) {
        if (each.empty())
            continue;
        *this << before << each;
        before = " ";
    }
    *this << (before == " " ? "\">" : ">");
    MarkupBytes::text(text);
    *this << "</text>";
}

void SvgMarkup::beginRect(const QRectF &place, double radius, std::string_view names)
{
    *this << "<rect x=\"" << place.x() << "\" y=\"" << place.y() << "\" width=\"" << place.width() << "\" height=\""
          << place.height();
    if (radius > 0)
        *this << "\" rx=\"" << radius;
    *this << "\" class=\"" << names << "\"";
}

void SvgMarkup::rect(const QRectF &place, double radius, std::string_view names)
{
    beginRect(place, radius, names);
    *this << "/>";
}

void SvgMarkup::line(const QLineF &shaft, std::string_view names)
{
    *this << "<line x1=\"" << shaft.x1() << "\" y1=\"" << shaft.y1() << "\" x2=\"" << shaft.x2() << "\" y2=\"" << shaft.y2();
    if (!names.empty())
        *this << "\" class=\"" << names;
    *this << "\"/>";
}

void SvgMarkup::arrowHead(const QLineF &shaft, double size, bool open)
{
    const QPointF along = (shaft.p1() - shaft.p2()) / shaft.length() * size;
    const QPointF across(-along.y() * 0.42, along.x() * 0.42);
    *this << (open ? "<polyline points=\"" : "<polygon points=\"");
    const QPointF points[] = {shaft.p2() + along + across, shaft.p2(), shaft.p2() + along - across};
    for (const QPointF &point : points)
        *this << (&point == points ? "" : " ") << point.x() << "," << point.y();
    *this << "\"/>";
}

} // namespace halfclose
