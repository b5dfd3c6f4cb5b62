// SPDX-License-Identifier: MIT
#include "ui/help/help_window.h"

#include <QTabWidget>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace halfclose {

HelpWindow::HelpWindow(const QStringList &pages, QWidget *parent) : QDialog(parent), m_tabs(new QTabWidget(this))
{
    setWindowTitle(tr("Help"));
    setModal(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Pages of the help"));
    const QString names[] = {tr("Keys"), tr("Terms"), tr("About")};
    for (qsizetype i = 0; i < pages.size(); ++i) {
        auto *page = new QTextBrowser(m_tabs);
        page->document()->setDocumentMargin(fontMetrics().height());
        page->setHtml(pages[i]);
        page->setOpenLinks(false);
        page->setAccessibleName(names[i]);
        m_tabs->addTab(page, names[i]);
        m_pages.append(page);
    }
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_tabs);
    const int em = fontMetrics().height();
    resize(em * 38, em * 36);
}

void HelpWindow::openAt(Page page)
{
    m_tabs->setCurrentIndex(page);
    show();
    raise();
    activateWindow();
    m_pages[page]->setFocus();
}

QString HelpWindow::text(Page page) const
{
    return m_pages[page]->toPlainText();
}

} // namespace halfclose
