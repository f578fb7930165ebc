#pragma once

#include <QString>

namespace collie {

/// While one lives, what tr() and Words::tr() say on its thread is English, whatever language the program speaks: text
/// for others, such as a comment in a bug, is made within one. Numbers in it are not grouped. They may nest. Any
/// thread.
class EnglishScope final {
    Q_DISABLE_COPY_MOVE(EnglishScope)
  public:
    EnglishScope();
    ~EnglishScope();

    /// Whether one lives on this thread and the program speaks another language. What was said outside, such as the
    /// message of an Error, is not for others then.
    [[nodiscard]] static bool changesLanguage();
    /// Called by installLanguage(). \param code  of the language that the program speaks from then on.
    static void setProgramLanguage(const QString &code);
};

} // namespace collie
