#pragma once

#include "models/text/text_format.h"

namespace collie::ui {

using models::formatCount;
using models::formatCountOf;
using models::formatDurationMinutes;
using models::formatDurationSeconds;
using models::shortAuthor;
using models::shortenMiddle;
using models::shortRevision;

} // namespace collie::ui
