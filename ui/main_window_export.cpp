// What leaves the window: a file in any of the formats, a picture and a text on the clipboard, and paper. Always what is
// shown: the same trace, layers, names and time.
// SPDX-License-Identifier: MIT
#include <QFileInfo>
#include <QPrintDialog>
#include <QPrinter>

#include "ui/export/clipboard.h"
#include "ui/export/export_dialog.h"
#include "ui/export/pdf.h"
#include "ui/main_window.h"
#include "ui/theme/theme.h"
#include "ui/widgets/notice_bar.h"
#include "ui/window/action_list.h"
#include "ui/window/view_bar.h"

namespace halfclose {

void MainWindow::addExportActions()
{
    m_actions->add(tr("&Export…"), {QKeySequence(Qt::CTRL | Qt::Key_E)}, [this] { openExport(); });
    m_actions->add(tr("&Copy the picture"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C)}, [this] {
        if (!hasSomethingToExport())
            return;
        copyPicture(m_playback.trace(), exportOptions());
        m_notice->say(NoticeBar::Tone::Hint, tr("The picture is on the clipboard."));
    });
    m_actions->add(tr("Copy as &Mermaid text"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)}, [this] {
        if (!hasSomethingToExport())
            return;
        copyText(m_playback.trace(), QStringLiteral("mermaid"), exportOptions());
        m_notice->say(NoticeBar::Tone::Hint, tr("The diagram is on the clipboard, as Mermaid text."));
    });
    m_actions->add(tr("&Print…"), {QKeySequence::Print}, [this] { print(); });
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

void MainWindow::openExport()
{
    if (!hasSomethingToExport())
        return;
    auto *dialog = new ExportDialog(m_playback.trace(), exportOptions(), QFileInfo(opened()).completeBaseName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ExportDialog::saved, this,
        [this](const QString &path) { m_notice->say(NoticeBar::Tone::Hint, tr("Exported to %1.").arg(path)); });
    dialog->open();
}

void MainWindow::print()
{
    if (!hasSomethingToExport())
        return;
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setDocName(m_playback.trace().header.title);
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange, false);
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        ExportOptions options = exportOptions();
        options.theme = ExportOptions::Theme::Light; // paper is
        printOn(*printer, m_playback.trace(), options);
        m_notice->say(NoticeBar::Tone::Hint, printer->outputFileName().isEmpty()
                ? tr("Sent to %1.").arg(printer->printerName())
                : tr("Printed to %1.").arg(printer->outputFileName()));
    });
    dialog->open();
}

} // namespace halfclose
