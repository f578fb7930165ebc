#include "services/base/near_words.h"

#include <QVector>

#include <algorithm>
#include <limits>

namespace collie {

int editDistance(QStringView left, QStringView right) {
    QVector<QVector<int>> rows(left.size() + 1, QVector<int>(right.size() + 1));
    for (qsizetype i = 0; i <= left.size(); ++i) {
        for (qsizetype j = 0; j <= right.size(); ++j) {
            if (i == 0 || j == 0) {
                rows[i][j] = static_cast<int>(i + j);
                continue;
            }
            const int replaced = rows[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
            rows[i][j] = std::min({rows[i - 1][j] + 1, rows[i][j - 1] + 1, replaced});
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                rows[i][j] = std::min(rows[i][j], rows[i - 2][j - 2] + 1);
        }
    }
    return rows.constLast().constLast();
}

bool isSlip(int distance, QStringView word) {
    return distance <= (word.size() < 8 ? 1 : 2);
}

QString nearestWord(const QString &said, const QStringList &words) {
    QString best;
    int least = std::numeric_limits<int>::max();
    for (const QString &word : words) {
        const int distance = editDistance(said, word);
        if (std::min(said.size(), word.size()) > 1 && distance < least && isSlip(distance, word)) {
            best = word;
            least = distance;
        }
    }
    return best;
}

} // namespace collie
