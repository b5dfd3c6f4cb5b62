// The providers that the engine has, by name, so that a test of what all of them must keep names none.
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace halfclose {

/// In the catalog's order.
QStringList providerNames();

/// A data row each, in the column `provider`: `void x_data() { everyProvider(); }`.
void everyProvider();

/// Whether it carries messages rather than a stream of bytes.
bool keepsMessages(const QString &provider);

} // namespace halfclose
