#pragma once

#include "services/failures/confirm_plan.h"
#include "services/failures/push_health.h"

#include <QString>
#include <QVector>

#include <memory>
#include <optional>
#include <vector>

namespace collie::models {

/// A failed job of an entry, in a small space.
struct HealthChip {
    treeherder::Job job;
    bool isIntermittent = false; ///< A green rerun shows it to be so.
};

/// What came of confirming the failures of a label.
struct HealthOutcome {
    failures::Outcome outcome = failures::Outcome::Running;
    QString note; ///< A plain sentence about its history; may be empty.
};

/// What a row of the tree tells of.
enum class HealthKind : std::uint8_t { Section, Entry, Line };

/// A row of the tree. GUI thread.
struct HealthNode {
    HealthKind kind = HealthKind::Section;
    HealthNode *parent = nullptr;
    int row = 0;
    QString key;                                            ///< Of an entry.
    failures::Verdict verdict = failures::Verdict::Unknown; ///< Of a section.
    failures::HealthEntry entry;                            ///< Of an entry.
    failures::HealthLine line;                              ///< Of a line.
    QVector<HealthChip> chips;                              ///< Of an entry or a line.
    std::optional<HealthOutcome> outcome;                   ///< Of an entry.
    std::vector<std::unique_ptr<HealthNode>> children;

    /// The children from this place on stand where they are now.
    void renumber(size_t from) {
        for (size_t i = from; i < children.size(); ++i) {
            children[i]->row = static_cast<int>(i);
            children[i]->parent = this;
        }
    }
};

} // namespace collie::models
