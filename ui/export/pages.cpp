// SPDX-License-Identifier: MIT
#include "ui/export/pages.h"

#include <algorithm>

#include <QPainter>

#include "core/trace/tr.h"

namespace halfclose {

namespace {

constexpr double lookback = 12; ///< lines in which a page's end looks for a place where nothing is cut

} // namespace

Pages::Pages(const Sheet &sheet, double height)
    : m_sheet(sheet)
    , m_height(height)
{
    const double note = 2 * sheet.line(); // which page it is
    if (sheet.size().height() <= height) {
        m_pages.push_back({0, sheet.bodyHeight()});
        return;
    }
    double top = 0;
    while (top < sheet.bodyHeight() || m_pages.empty()) {
        const double above = (m_pages.empty() ? sheet.headsTop() : 0) + sheet.headsHeight();
        const double room = std::max(4 * sheet.line(), height - above - note);
        const double left = sheet.bodyHeight() - top;
        double bottom = top + std::min(left, room);
        if (left + sheet.closingHeight() > room && left <= room)
            bottom = top + left - sheet.line(); // the words below must not stand on a page alone
        if (bottom < sheet.bodyHeight())
            bottom = std::max(top + sheet.line(), sheet.cutAbove(bottom, std::max(top + room / 4, bottom - lookback * sheet.line())));
        m_pages.push_back({top, bottom});
        top = bottom;
    }
}

void Pages::paint(QPainter &painter, int page) const
{
    const Page &shown = m_pages[size_t(page)];
    double y = 0;
    painter.fillRect(QRectF(0, 0, m_sheet.width(), m_height), m_sheet.palette().background);
    if (page == 0) {
        m_sheet.paintTitle(painter, 0);
        y = m_sheet.headsTop();
    }
    m_sheet.paintHeads(painter, y);
    y += m_sheet.headsHeight();
    const QRectF body(0, shown.top, m_sheet.width(), shown.bottom - shown.top);
    painter.save();
    painter.setClipRect(QRectF(0, y, body.width(), body.height()));
    painter.translate(0, y - shown.top);
    m_sheet.paintBody(painter, body);
    painter.restore();
    if (page == count() - 1)
        m_sheet.paintClosing(painter, y + body.height());
    if (count() > 1)
        m_sheet.paintNote(painter, halfclose::tr("%1 of %2").arg(page + 1).arg(count()), m_height - 1.3 * m_sheet.line());
}

} // namespace halfclose
