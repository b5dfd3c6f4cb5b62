// A sheet cut into pages: where each begins and ends, so that no text is cut, and painting one.
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

#include "ui/export/sheet.h"

namespace halfclose {

class Pages
{
public:
    /// @param height  of a page, in the sheet's points, which is as wide as the sheet
    Pages(const Sheet &sheet, double height);

    int count() const { return int(m_pages.size()); }
    void paint(QPainter &painter, int page) const;

private:
    struct Page
    {
        double top = 0; ///< in the body
        double bottom = 0;
    };
    const Sheet &m_sheet;
    double m_height;
    std::vector<Page> m_pages;
};

} // namespace halfclose
