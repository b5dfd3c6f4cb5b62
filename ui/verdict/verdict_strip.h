// The foot of the timeline: how the connection ended, in one sentence with its sign, and the ledger of each direction.
// A click goes to the call that caused it.
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

#include "core/verdict/verdict.h"

QT_FORWARD_DECLARE_CLASS(QToolButton)
QT_FORWARD_DECLARE_CLASS(QVBoxLayout)

namespace halfclose {

class TextLabel;

class VerdictStrip : public QWidget
{
    Q_OBJECT

public:
    explicit VerdictStrip(QWidget *parent = nullptr);

    void setVerdict(const Verdict &verdict);
    /// Abortive, or something was lost.
    bool isBad() const { return m_worst == Ending::Abortive || m_lost; }

Q_SIGNALS:
    /// To be shown: the call that began, ended or lost something.
    void eventActivated(quint64 sequence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void setLedger(const Verdict &verdict);
    void fitIn();
    static QString ledgerLine(const LedgerEntry &entry, const QString &to);

    TextLabel *m_sign;
    TextLabel *m_sentence;
    TextLabel *m_table;
    QToolButton *m_go;
    QWidget *m_ledger;
    QVBoxLayout *m_lines;
    QList<QPair<QString, bool>> m_shown; ///< the ledger's lines, and whether they tell of a loss
    quint64 m_cause = 0;
    Ending m_worst = Ending::Open;
    bool m_lost = false;
    bool m_graceful = false; ///< and it is over
};

} // namespace halfclose
