// SPDX-License-Identifier: MIT
#include "ui/export/row_deflater.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <vector>

namespace halfclose {

namespace {

constexpr quint32 adlerBase = 65521;
constexpr int literalCodes = 286; ///< 256 octets, the end of a block, and the lengths of runs
constexpr int endOfBlock = 256;
constexpr int longestRun = 258;
constexpr int longestCode = 15;
constexpr quint8 asIs = 0; ///< PNG's filter types
constexpr quint8 lessTheRowAbove = 2;

struct RunCode
{
    quint16 code;
    quint8 extraBits;
    quint16 base;
};

/// RFC 1951, 3.2.5: the code for each length of a run, 3 to 258.
constexpr std::array<RunCode, longestRun + 1> runCodes = [] {
    std::array<RunCode, longestRun + 1> codes{};
    quint16 length = 3;
    for (quint16 code = 257; code < 285; ++code) {
        const auto extra = quint8(code < 265 ? 0 : (code - 261) / 4);
        const quint16 base = length;
        for (int i = 0; i < 1 << extra && length < longestRun; ++i)
            codes[length++] = {code, extra, base};
    }
    codes[longestRun] = {285, 0, longestRun};
    return codes;
}();

/// Lengths of a Huffman code for symbols of these @p counts, none over longestCode; 0 for those that do not occur.
std::array<quint8, literalCodes> codeLengths(std::array<quint32, literalCodes> counts)
{
    for (;;) {
        struct Node
        {
            quint64 count;
            int left; ///< -1: a symbol
            int right; ///< or the symbol
        };
        std::vector<Node> nodes;
        for (int symbol = 0; symbol < literalCodes; ++symbol) {
            if (counts[size_t(symbol)] > 0)
                nodes.push_back({counts[size_t(symbol)], -1, symbol});
        }
        std::stable_sort(nodes.begin(), nodes.end(), [](const Node &a, const Node &b) { return a.count < b.count; });
        // Leaves and joined nodes both ascend: the two rarest stand at the front of one or the other.
        const size_t leaves = nodes.size();
        size_t leaf = 0;
        size_t joined = leaves;
        const auto rarest = [&] {
            const bool takeLeaf = leaf < leaves && (joined == nodes.size() || nodes[leaf].count <= nodes[joined].count);
            return int(takeLeaf ? leaf++ : joined++);
        };
        while (nodes.size() < 2 * leaves - 1) {
            const int left = rarest();
            const int right = rarest();
            nodes.push_back({nodes[size_t(left)].count + nodes[size_t(right)].count, left, right});
        }
        std::array<quint8, literalCodes> lengths{};
        std::vector<int> depth(nodes.size(), 0);
        int deepest = 0;
        for (size_t i = nodes.size(); i-- > 0;) {
            const Node &node = nodes[i];
            if (node.left < 0) {
                lengths[size_t(node.right)] = quint8(std::min(depth[i], 255));
                deepest = std::max(deepest, depth[i]);
                continue;
            }
            depth[size_t(node.left)] = depth[size_t(node.right)] = depth[i] + 1;
        }
        if (deepest <= longestCode)
            return lengths;
        for (quint32 &count : counts) // flatter, and tried again
            count = count == 0 ? 0 : count / 4 + 1;
    }
}

/// Collects octets and runs of zeros, and packs them as one block.
class Block
{
public:
    Block() { m_counts[endOfBlock] = 1; }

    void octet(quint8 value)
    {
        m_tokens.push_back(value);
        ++m_counts[value];
        m_a += value;
        m_a -= m_a >= adlerBase ? adlerBase : 0;
        m_b += m_a;
        m_b -= m_b >= adlerBase ? adlerBase : 0;
        ++m_size;
    }

    void zeros(quint64 count)
    {
        m_b = quint32((m_b + count % adlerBase * m_a) % adlerBase);
        m_size += count;
        const bool zeroBefore = !m_tokens.empty() && (m_tokens.back() == 0 || m_tokens.back() >= 256);
        if (count > 0 && !zeroBefore) {
            literalZero();
            --count;
        }
        // A run repeats the octet before it.
        while (count >= 3) {
            const auto length = quint16(std::min<quint64>(count, count == longestRun + 1 || count == longestRun + 2 ? longestRun - 2
                                                                                                                   : longestRun));
            m_tokens.push_back(quint16(256 + length));
            ++m_counts[runCodes[length].code];
            count -= length;
        }
        for (; count > 0; --count)
            literalZero();
    }

    DeflatedRows packed()
    {
        const std::array<quint8, literalCodes> lengths = codeLengths(m_counts);
        const std::array<quint16, literalCodes> codes = codesOf(lengths);
        m_out.resize(qsizetype(3 * m_tokens.size() + 512)); // a run takes at most 21 bits
        // A block with codes of its own (3.2.7). The lengths are written plainly: sixteen symbols of four bits each.
        put(0, 1);
        put(2, 2);
        put(literalCodes - 257, 5);
        put(0, 5);
        put(15, 4);
        for (int i = 0; i < 19; ++i)
            put(i < 3 ? 0 : 4, 3); // 16, 17, 18 are not used; 0 to 15 are
        for (const quint8 length : lengths)
            put(reversed(length, 4), 4);
        put(reversed(1, 4), 4); // the one distance there is
        for (const quint16 token : m_tokens) {
            if (token < 256) {
                put(codes[token], lengths[token]);
                continue;
            }
            const auto length = quint16(token - 256);
            const RunCode &run = runCodes[length];
            put(codes[run.code], lengths[run.code]);
            put(quint32(length - run.base), run.extraBits);
            put(0, 1); // distance 1
        }
        put(codes[endOfBlock], lengths[endOfBlock]);
        // An empty stored block: up to the next whole octet.
        put(0, 3);
        put(0, (8 - m_bits % 8) % 8);
        put(0, 16);
        put(0xFFFF, 16);
        flush();
        m_out.resize(m_written);
        m_out.squeeze();
        return {std::move(m_out), m_b << 16 | m_a, m_size};
    }

private:
    void literalZero()
    {
        m_tokens.push_back(0);
        ++m_counts[0];
    }

    static quint32 reversed(quint32 value, int bits)
    {
        quint32 result = 0;
        for (int i = 0; i < bits; ++i)
            result |= (value >> i & 1) << (bits - 1 - i);
        return result;
    }

    /// RFC 1951, 3.2.2, each with its first bit lowest.
    static std::array<quint16, literalCodes> codesOf(const std::array<quint8, literalCodes> &lengths)
    {
        std::array<quint32, longestCode + 2> next{};
        for (const quint8 length : lengths)
            next[length + 1u] += length > 0 ? 1 : 0;
        quint32 code = 0;
        std::array<quint32, longestCode + 1> first{};
        for (size_t bits = 1; bits <= longestCode; ++bits) {
            code = (code + next[bits]) << 1;
            first[bits] = code;
        }
        std::array<quint16, literalCodes> codes{};
        for (size_t i = 0; i < codes.size(); ++i) {
            if (lengths[i] > 0)
                codes[i] = quint16(reversed(first[lengths[i]]++, lengths[i]));
        }
        return codes;
    }

    void put(quint32 value, int bits)
    {
        m_waiting |= quint64(value) << m_bits;
        m_bits += bits;
        if (m_bits >= 32)
            flush();
    }

    void flush()
    {
        char *out = m_out.data() + m_written;
        for (; m_bits >= 8; m_bits -= 8, m_waiting >>= 8)
            *out++ = char(m_waiting & 0xFF);
        m_written = out - m_out.data();
    }

    std::vector<quint16> m_tokens; ///< an octet, or 256 and the length of a run of zeros
    std::array<quint32, literalCodes> m_counts{};
    quint32 m_a = 1;
    quint32 m_b = 0;
    quint64 m_size = 0;
    quint64 m_waiting = 0;
    int m_bits = 0;
    QByteArray m_out;
    qsizetype m_written = 0;
};

void putPixel(Block &block, QRgb pixel, QRgb above)
{
    block.octet(quint8(qRed(pixel) - qRed(above)));
    block.octet(quint8(qGreen(pixel) - qGreen(above)));
    block.octet(quint8(qBlue(pixel) - qBlue(above)));
}

/// The first pixel at or behind @p from where the rows differ; @p width when there is none.
int firstDifference(const QRgb *row, const QRgb *above, int from, int width)
{
    int x = from;
    for (; x + 8 <= width; x += 8) {
        if (std::memcmp(row + x, above + x, 8 * sizeof(QRgb)) != 0)
            break;
    }
    while (x < width && row[x] == above[x])
        ++x;
    return x;
}

} // namespace

DeflatedRows deflatedRows(const QImage &image, int rows)
{
    const int width = image.width();
    const auto rowAt = [&image](int y) { return reinterpret_cast<const QRgb *>(image.constScanLine(y)); };
    Block block;
    for (int y = 0; y < rows; ++y) {
        const QRgb *row = rowAt(y);
        if (y == 0) { // what is above is another piece's
            block.octet(asIs);
            for (int x = 0; x < width; ++x)
                putPixel(block, row[x], 0);
            continue;
        }
        const QRgb *above = rowAt(y - 1);
        block.octet(lessTheRowAbove);
        for (int x = 0; x < width;) {
            const int changed = firstDifference(row, above, x, width);
            block.zeros(3 * quint64(changed - x));
            for (x = changed; x < width && row[x] != above[x]; ++x)
                putPixel(block, row[x], above[x]);
        }
    }
    return block.packed();
}

QByteArray deflateBegin()
{
    return QByteArrayLiteral("\x78\x01");
}

QByteArray deflateEnd(quint32 adler)
{
    QByteArray bytes("\x03\x00", 2); // an empty last block
    for (const int shift : {24, 16, 8, 0})
        bytes.append(char(adler >> shift & 0xFF));
    return bytes;
}

quint32 joinedAdler(quint32 first, quint32 second, quint64 size)
{
    const quint64 a1 = first & 0xFFFF;
    const quint64 b1 = first >> 16;
    const quint64 a2 = second & 0xFFFF;
    const quint64 b2 = second >> 16;
    // The second began at a = 1, and adds what the first's a is more, once for each octet.
    const quint64 more = a1 + adlerBase - 1;
    const quint64 a = (more + a2) % adlerBase;
    const quint64 b = (b1 + b2 + size % adlerBase * (more % adlerBase)) % adlerBase;
    return quint32(b << 16 | a);
}

} // namespace halfclose
