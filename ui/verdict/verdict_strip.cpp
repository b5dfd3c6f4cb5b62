// SPDX-License-Identifier: MIT
#include "ui/verdict/verdict_strip.h"

#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/spi/names.h"
#include "core/verdict/wording.h"
#include "ui/theme/theme.h"
#include "ui/widgets/text_label.h"

namespace halfclose {

namespace {

const ConnectionVerdict *worst(const Verdict &verdict)
{
    const ConnectionVerdict *found = nullptr;
    for (const ConnectionVerdict &connection : verdict.connections) {
        const bool lost = std::any_of(
            connection.ledger.begin(), connection.ledger.end(), [](const LedgerEntry &e) { return e.lost > 0; });
        if (connection.kind == Ending::Abortive)
            return &connection;
        const bool unsettled = connection.began && found && !isOver(connection, verdict) && isOver(*found, verdict);
        if (!found || lost || unsettled || (connection.began && !found->began))
            found = &connection;
    }
    return found;
}

quint64 causeOf(const ConnectionVerdict &connection)
{
    if (connection.abortedBy)
        return connection.abortedBy->event;
    for (const LedgerEntry &entry : connection.ledger) {
        if (entry.lostBy)
            return entry.lostBy->event;
    }
    return connection.began ? connection.began->event : 0;
}

} // namespace

QString VerdictStrip::ledgerLine(const LedgerEntry &entry, const QString &to)
{
    QStringList words{tr("%1 sent").arg(bytesText(entry.sent)), tr("%L1 delivered").arg(entry.delivered),
        tr("%L1 read").arg(entry.read), entry.lost > 0 ? tr("✗ %L1 lost").arg(entry.lost) : tr("none lost")};
    if (entry.sent == 0)
        words = QStringList{tr("no message bytes")};
    if (entry.disconnectData) {
        const QString data = dataText(*entry.disconnectData);
        words.append(entry.disconnectDataRead ? tr("disconnect data %1 ✓ read").arg(data)
                                              : tr("disconnect data %1 … not read").arg(data));
    }
    return QStringLiteral("%1 → %2:  %3").arg(entry.from, to, words.join(QStringLiteral("  ·  ")));
}

VerdictStrip::VerdictStrip(QWidget *parent)
    : QWidget(parent)
    , m_sign(new TextLabel({}, TextSize::Heading, Ink::Quiet, this))
    , m_sentence(new TextLabel({}, TextSize::Normal, Ink::Text, this))
    , m_table(new TextLabel({}, TextSize::Small, Ink::Quiet, this))
    , m_go(new QToolButton(this))
    , m_ledger(new QWidget(this))
    , m_lines(new QVBoxLayout(m_ledger))
{
    const int gap = fontMetrics().height() / 2;
    m_sentence->setWordWrap(true);
    m_sentence->setBold(true);
    m_table->setWordWrap(true);
    m_go->setText(tr("Show the call"));
    m_go->setAccessibleName(tr("Show the call that caused this"));
    m_go->setProperty("kind", QStringLiteral("link"));
    m_go->setFocusPolicy(Qt::TabFocus);
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(1);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(gap * 3 / 2, gap * 3 / 4, gap, gap * 3 / 4);
    row->setSpacing(gap);
    row->addWidget(m_sign, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(gap / 4);
    words->addWidget(m_sentence);
    words->addWidget(m_ledger);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_table, 1);
    foot->addWidget(m_go, 0, Qt::AlignRight | Qt::AlignBottom);
    words->addLayout(foot);
    row->addLayout(words, 1);
    connect(m_go, &QToolButton::clicked, this, [this] { Q_EMIT eventActivated(m_cause); });
    setVerdict({});
}

void VerdictStrip::setVerdict(const Verdict &verdict)
{
    const ConnectionVerdict *connection = worst(verdict);
    m_worst = connection ? connection->kind : Ending::Open;
    m_cause = connection ? causeOf(*connection) : 0;
    m_lost = connection
        && std::any_of(connection->ledger.begin(), connection->ledger.end(), [](const LedgerEntry &e) { return e.lost > 0; });
    const bool bad = m_worst == Ending::Abortive || m_lost;
    m_graceful = m_worst == Ending::Graceful && !bad && isOver(*connection, verdict);
    m_sign->show(bad ? QStringLiteral("✗") : m_graceful ? QStringLiteral("✓") : QStringLiteral("…"));
    m_sign->setInk(bad ? Ink::Failed : m_graceful ? Ink::Met : Ink::Quiet);
    m_sentence->setInk(bad ? Ink::Failed : Ink::Text);
    m_sentence->show(connection ? sentence(verdict) : tr("There is no connection yet."));
    setAccessibleName(tr("Verdict: %1").arg(m_sentence->text()));
    const QString table = tableSentence(verdict);
    m_table->show(verdict.table.state == TableVerdict::State::Leaves ? QStringLiteral("✗ ") + table : table);
    m_table->setInk(verdict.table.state == TableVerdict::State::Leaves ? Ink::Failed : Ink::Quiet);
    m_go->setVisible(m_cause != 0);
    setLedger(verdict);
    update();
}

// The ledger's labels are made anew only when it says something else.
void VerdictStrip::setLedger(const Verdict &verdict)
{
    QList<QPair<QString, bool>> lines;
    const bool many = verdict.connections.size() > 1;
    for (const ConnectionVerdict &connection : verdict.connections) {
        for (const LedgerEntry &entry : connection.ledger) {
            if (many && entry.sent == 0 && !entry.disconnectData)
                continue; // with many connections only what moved
            const QString to = entry.from == connection.client ? connection.server : connection.client;
            lines.append({ledgerLine(entry, to), entry.lost > 0});
        }
    }
    if (lines == m_shown)
        return;
    m_shown = lines;
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const auto &[text, lost] : std::as_const(lines)) {
        auto *label = new TextLabel(text, TextSize::Small, lost ? Ink::Failed : Ink::Quiet, m_ledger);
        label->setBold(lost);
        label->setEliding(true);
        m_lines->addWidget(label);
    }
    fitIn();
}

// In a narrow column the sentence needs all the room that the timeline above can spare.
void VerdictStrip::fitIn()
{
    const bool narrow = width() < 26 * fontMetrics().height();
    m_ledger->setVisible(!narrow && !m_shown.isEmpty());
    m_table->setVisible(!narrow);
}

void VerdictStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitIn();
}

void VerdictStrip::paintEvent(QPaintEvent *)
{
    const Palette &colours = theme::coloursOf(this);
    const bool bad = m_worst == Ending::Abortive || m_lost;
    QPainter painter(this);
    painter.fillRect(rect(), bad ? theme::mixed(colours.panel, colours.failed, 0.12) : colours.panel);
    painter.fillRect(0, 0, width(), 1, colours.rule);
    if (bad || m_graceful)
        painter.fillRect(0, 0, std::max(4, fontMetrics().height() / 4), height(), bad ? colours.failed : colours.met);
}

void VerdictStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_cause != 0)
        Q_EMIT eventActivated(m_cause);
    QWidget::mouseReleaseEvent(event);
}

} // namespace halfclose
