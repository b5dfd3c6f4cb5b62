// SPDX-License-Identifier: MIT
#include "core/export/svg_motion.h"

namespace halfclose {

namespace {

// Calls light up and grow to their return, arrows are drawn from sender to receiver with their heads in front, an
// indication's name pops. Keyframes without an end lead to the picture as it stands in the file.
constexpr char16_t rules[]
    = u"@keyframes see{from{opacity:0}}@keyframes grow{from{transform:scaleY(0)}}@keyframes draw{from{transform:scale(0)}}"
      u"@keyframes lit{0%,70%{stroke:#f2b200;stroke-width:6;stroke-opacity:.8}}"
      u"@keyframes fly{from{transform:translate(var(--x),var(--y))}}"
      u"@keyframes pop{from{transform:scale(0)}60%{transform:scale(1.3)}}"
      u"g[id],.at{animation:see .2s both}rect[style]{animation:grow var(--d) linear both,lit calc(var(--d) + .5s) both;"
      u"transform-box:fill-box;transform-origin:top}"
      u"g[style]>line:first-child{animation:draw var(--d) linear both;transform-box:fill-box;transform-origin:0 0;"
      u"vector-effect:non-scaling-stroke}g.w>line:first-child{transform-origin:100% 0}"
      u"polygon,polyline{animation:fly var(--d) linear both}"
      u".pop{animation:pop .5s both;transform-box:fill-box;transform-origin:center}";

} // namespace

QString movingStyle()
{
    return QStringLiteral("@media(prefers-reduced-motion:no-preference){%1g[id],g[id] *{animation-delay:var(--t)}"
                          ".at{animation-delay:calc(var(--t) + var(--d))}}")
        .arg(QString::fromUtf16(rules));
}

QString heldStyle()
{
    return QStringLiteral("%1g[id],g[id] *{animation-delay:calc(var(--t) - var(--now,1e6s));animation-play-state:paused}"
                          ".at{animation-delay:calc(var(--t) + var(--d) - var(--now,1e6s))}")
        .arg(QString::fromUtf16(rules));
}

} // namespace halfclose
