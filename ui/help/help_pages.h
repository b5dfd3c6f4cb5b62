// What Help says, as simple HTML: the keys of every command, the terms of the rule book, and what this program is.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace halfclose {

class ActionList;

/// Every command by its menu, with its keys; then those of the timeline and the table.
QString keysPage(const ActionList &actions);
/// The words of a teardown, each with the rules it comes from.
QString termsPage();
QString aboutPage();

} // namespace halfclose
