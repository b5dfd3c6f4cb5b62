// SPDX-License-Identifier: MIT
#include "ui/window/first_hints.h"

#include <QSettings>

#include "ui/widgets/notice_bar.h"

namespace halfclose {

FirstHints::FirstHints(NoticeBar *notice, QObject *parent) : QObject(parent), m_notice(notice) { }

QStringList FirstHints::hints()
{
    return {tr("Space plays the lesson on real sockets; → makes one call and stops."),
        tr("← looks back, and → goes on from there: nothing that has run is lost. Click a cell, an arrow or a bar to read all of it."),
        tr("F11 is for a class, ? shows all keys, and Ctrl+Shift+P finds every command.")};
}

void FirstHints::begin()
{
    QSettings settings;
    const QString key = QStringLiteral("hints/shown");
    if (settings.value(key).toBool())
        return;
    settings.setValue(key, true);
    show(0);
}

void FirstHints::show(qsizetype hint)
{
    const QStringList all = hints();
    const bool last = hint + 1 == all.size();
    m_notice->say(NoticeBar::Tone::Hint, tr("Hint %1 of %2: %3").arg(hint + 1).arg(all.size()).arg(all[hint]),
        last ? QString() : tr("Next hint"), last ? std::function<void()>() : [this, hint] { show(hint + 1); });
}

} // namespace halfclose
