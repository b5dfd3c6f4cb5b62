// The widgets of a window that show words of their own, and how they look: for tests of what people can read.
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QList>
#include <QString>
#include <QWidget>

namespace halfclose::test {

/// Labels and buttons with a text, that can be seen.
QList<QWidget *> wordedWidgets(const QWidget &window);
QString wordsOf(const QWidget &widget);
/// What it is and says, for a failing test.
QString named(const QWidget &widget);

/// The contrast between what the middle of @p widget stands on and what is written there, in a picture of its window.
double contrastIn(const QImage &picture, const QWidget &widget);

/// Empty, or what of its words @p widget has no room for.
QString cutWords(const QWidget &widget);

} // namespace halfclose::test
