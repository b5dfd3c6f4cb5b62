// What leaves the window: a file in any of the formats, or a picture and a text on the clipboard. Always what is shown:
// the same trace, layers, names and time.
// SPDX-License-Identifier: MIT
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QImage>
#include <QMimeData>

#include "core/trace/atomic_file.h"
#include "ui/export/export_formats.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/action_list.h"
#include "ui/window/view_bar.h"

namespace halfclose {
namespace {

const ExportFormat *formatOf(const QString &path)
{
    for (const ExportFormat &format : exportFormats()) {
        if (path.endsWith(format.ending, Qt::CaseInsensitive))
            return &format;
    }
    return nullptr;
}

} // namespace

void MainWindow::addExportActions()
{
    m_actions->add(tr("&Export…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { askAndExport(); });
    m_actions->add(tr("&Copy the picture"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, [this] { copyPicture(); });
    m_actions->add(tr("Copy as &Mermaid text"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)}, [this] { copyText(); });
}

ExportOptions MainWindow::exportOptions() const
{
    ExportOptions options;
    options.layers = m_viewBar->layers();
    options.vocabulary = m_viewBar->vocabulary();
    options.time = m_viewBar->time();
    options.theme = theme::isDark(palette()) ? ExportOptions::Theme::Dark : ExportOptions::Theme::Light;
    return options;
}

bool MainWindow::hasSomethingToExport()
{
    if (m_playback.trace().size() > 0)
        return true;
    m_notice->say(NoticeBar::Tone::Hint, tr("Nothing has happened yet. Play the lesson, then export what it did."));
    return false;
}

void MainWindow::askAndExport()
{
    if (!hasSomethingToExport())
        return;
    QStringList filters;
    for (const ExportFormat &format : exportFormats())
        filters.append(QStringLiteral("%1 (*%2)").arg(format.name, format.ending));
    QFileDialog dialog(this, tr("Export what is shown"));
    dialog.setAcceptMode(QFileDialog::AcceptSave); // asks before it replaces a file
    dialog.setNameFilters(filters);
    dialog.setDefaultSuffix(exportFormats().first().ending.mid(1));
    connect(&dialog, &QFileDialog::filterSelected, &dialog, [&dialog, filters](const QString &filter) {
        dialog.setDefaultSuffix(exportFormats().at(filters.indexOf(filter)).ending.mid(1));
    });
    if (dialog.exec() == QDialog::Accepted)
        exportTo(dialog.selectedFiles().value(0));
}

void MainWindow::exportTo(const QString &path)
{
    const ExportFormat *format = formatOf(path);
    if (!format) {
        QStringList endings;
        for (const ExportFormat &known : exportFormats())
            endings.append(known.ending);
        m_notice->say(NoticeBar::Tone::Problem,
            tr("%1 has no ending that names a format: %2.").arg(QFileInfo(path).fileName(), endings.join(QLatin1String(", "))));
        return;
    }
    const Exported exported = exportTrace(m_playback.trace(), format->name, exportOptions());
    const QString refused = exported.refused.isEmpty() ? saveFile(path, exported.bytes) : exported.refused;
    if (refused.isEmpty())
        m_notice->say(NoticeBar::Tone::Hint, tr("Exported to %1.").arg(path));
    else
        m_notice->say(NoticeBar::Tone::Problem, refused);
}

void MainWindow::copyPicture()
{
    if (!hasSomethingToExport())
        return;
    auto *picture = new QMimeData; // the clipboard's, from then on
    picture->setData(QStringLiteral("image/svg+xml"), exportTrace(m_playback.trace(), QStringLiteral("svg"), exportOptions()).bytes);
    picture->setImageData(QImage::fromData(exportTrace(m_playback.trace(), QStringLiteral("png"), exportOptions()).bytes, "PNG"));
    QApplication::clipboard()->setMimeData(picture);
    m_notice->say(NoticeBar::Tone::Hint, tr("The picture is on the clipboard."));
}

void MainWindow::copyText()
{
    if (!hasSomethingToExport())
        return;
    const Exported text = exportTrace(m_playback.trace(), QStringLiteral("mermaid"), exportOptions());
    QApplication::clipboard()->setText(QString::fromUtf8(text.bytes));
    m_notice->say(NoticeBar::Tone::Hint, tr("The diagram is on the clipboard, as Mermaid text."));
}

} // namespace halfclose
