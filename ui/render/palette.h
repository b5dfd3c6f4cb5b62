// The colours of everything drawn, light and dark: distinguishable with any colour vision (Okabe and Ito's set,
// darkened or lightened until text reaches a contrast of 4.5:1 on the background), and never the only sign.
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>

namespace halfclose {

struct Palette
{
    QColor background; ///< behind the lanes
    QColor panel; ///< behind text
    QColor rule; ///< thin lines, borders
    QColor text;
    QColor quietText; ///< captions, times; still 4.5:1
    QColor client;
    QColor clientSoft; ///< the provider's bar, the column's header
    QColor server;
    QColor serverSoft;
    QColor wire; ///< data and PDUs
    QColor indication; ///< FD_CLOSE and the others
    QColor indicationText; ///< on `indication`
    QColor met;
    QColor failed;
    QColor waiting;
    QColor current; ///< behind the step that is running or shown
    QColor selection;

    static const Palette &light();
    static const Palette &dark();
};

/// WCAG 2's contrast ratio of two opaque colours, 1 to 21.
double contrast(const QColor &a, const QColor &b);

} // namespace halfclose
