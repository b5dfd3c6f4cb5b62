// main(): the command line and the window.
// SPDX-License-Identifier: MIT
#include <QCoreApplication>
#include <QTextStream>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream(stdout) << "halfclose " << HALFCLOSE_VERSION << '\n';
    return 0;
}
