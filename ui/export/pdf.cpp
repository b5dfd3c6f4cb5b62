// SPDX-License-Identifier: MIT
#include "ui/export/pdf.h"

#include <cmath>

#include <QBuffer>
#include <QHash>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>

#include "core/trace/tr.h"
#include "ui/export/pages.h"
#include "ui/export/pdf_file.h"
#include "ui/export/sheet.h"

namespace halfclose {

namespace {

constexpr int resolution = 1200; ///< dots an inch: finer than any text's place
constexpr double narrowWidth = 720; ///< of a sheet whose text is well to read on paper
constexpr double edge = 12; ///< millimetres of paper around the picture

/// While one lives, Qt's hashes have the same order in each process: its PDF writer puts fonts out in a hash's order.
struct SteadyHashes
{
    SteadyHashes() { QHashSeed::setDeterministicGlobalSeed(); }
    ~SteadyHashes() { QHashSeed::resetRandomGlobalSeed(); }
    Q_DISABLE_COPY_MOVE(SteadyHashes)
};

/// @return false when the device refused a page
bool paintPages(QPagedPaintDevice &device, const Sheet &sheet, double dots, double sheetHeight)
{
    const Pages pages(sheet, sheetHeight);
    QPainter painter;
    if (!painter.begin(&device))
        return false;
    for (int page = 0; page < pages.count(); ++page) {
        if (page > 0 && !device.newPage())
            return false;
        painter.save();
        painter.scale(dots, dots);
        painter.setRenderHint(QPainter::Antialiasing);
        pages.paint(painter, page);
        painter.restore();
    }
    return painter.end();
}

/// The paper for a sheet: cut to it, where it is no longer than A4 is; else A4, lying where the lanes are many.
QPageLayout paperFor(const Sheet &sheet)
{
    const bool wide = sheet.width() > 1.4 * narrowWidth;
    QPageLayout paper(QPageSize(QPageSize::A4), wide ? QPageLayout::Landscape : QPageLayout::Portrait,
                      QMarginsF(edge, edge, edge, edge), QPageLayout::Millimeter);
    const QRectF room = paper.paintRect(QPageLayout::Point);
    const double height = sheet.size().height() * room.width() / sheet.width();
    if (height > room.height())
        return paper;
    const QRectF full = paper.fullRect(QPageLayout::Point);
    const QSizeF cut(full.width(), std::ceil(height + full.height() - room.height()));
    return {QPageSize(cut, QPageSize::Point, QString(), QPageSize::ExactMatch), QPageLayout::Portrait, paper.margins(QPageLayout::Point),
            QPageLayout::Point};
}

} // namespace

Exported pdf(const Trace &trace, const ExportOptions &options)
{
    const SteadyHashes steady;
    const Sheet sheet(trace, options, narrowWidth);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(resolution);
    const QPageLayout paper = paperFor(sheet);
    writer.setPageLayout(paper);
    const QRectF room = paper.paintRect(QPageLayout::Point);
    const double points = room.width() / sheet.width(); // of the paper's, to one of the sheet's
    // A hair more than the picture, or rounding would push its last line over to another page.
    const bool painted = paintPages(writer, sheet, points * resolution / 72, (room.height() + 1) / points);
    const auto finished = painted
        ? withInformation(bytes, {sheet.title(), QStringLiteral("Halfclose"), QStringLiteral("Halfclose " HALFCLOSE_VERSION)})
        : std::nullopt;
    return finished ? Exported{*finished, {}} : Exported{{}, tr("the picture could not be written as PDF")};
}

void printOn(QPagedPaintDevice &pages, const Trace &trace, const ExportOptions &options)
{
    const Sheet sheet(trace, options, narrowWidth);
    const QPageLayout paper = pages.pageLayout();
    const QRectF room = paper.paintRect(QPageLayout::Inch);
    const double dots = pages.width() / sheet.width();
    paintPages(pages, sheet, dots, room.height() / room.width() * sheet.width());
}

} // namespace halfclose
