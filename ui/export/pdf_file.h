// The finishing of a PDF file that Qt has written: its document information says the same for the same document, and
// names an author, which Qt 6.4 has no call for. Knows of PDF as much as Qt writes: one plain cross-reference table.
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>

#include <QByteArray>
#include <QString>

namespace halfclose {

struct PdfInformation
{
    QString title;
    QString author;
    QString creator;
};

/// @p file with its information replaced by @p information, without dates, and with an identifier that depends on its
/// contents alone; none where @p file is not as Qt writes them.
std::optional<QByteArray> withInformation(const QByteArray &file, const PdfInformation &information);

} // namespace halfclose
