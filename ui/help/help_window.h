// The pages of Help in a window of their own that stands beside the lesson and stops nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

QT_FORWARD_DECLARE_CLASS(QTabWidget)
QT_FORWARD_DECLARE_CLASS(QTextBrowser)

namespace halfclose {

class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    enum Page { Keys, Terms, About };

    /// @param pages  HTML, by Page
    HelpWindow(const QStringList &pages, QWidget *parent);

    void openAt(Page page);
    QString text(Page page) const;

private:
    QTabWidget *m_tabs;
    QList<QTextBrowser *> m_pages;
};

} // namespace halfclose
