#pragma once

#include "services/base/json.h"
#include "services/base/yaml_text.h"

#include <QHash>

#include <string>
#include <vector>

struct yaml_event_s;
struct yaml_parser_s;

namespace collie {

/// Reads one YAML document into JSON. libyaml tells what stands where; what it means is the core schema of YAML 1.2 as
/// js-yaml 4 reads it, with the merge keys of YAML 1.1, which PyYAML has too. What JSON cannot hold, or what would
/// leave something out, is an error that names its line and column. For one text, on one thread.
class YamlReader final {
  public:
    /// \param bytes  must live as long as this.
    /// \param what   what the text is, for messages: "The template".
    YamlReader(QByteArrayView bytes, QString what, int maxDepth);
    Q_DISABLE_COPY_MOVE(YamlReader)

    /// \return the document; null for a text without one. BadResponse with line and column when it is not YAML or
    /// cannot be JSON; TooLarge when it nests too deep or what its aliases repeat comes to more than 1,000,000 values.
    [[nodiscard]] Result<Json> read();

  private:
    /// A member of an object that is being read.
    struct Slot {
        qsizetype index = 0;
        bool isMerged = false; ///< Came by a merge key, and gives way to a member of the object's own.
    };
    /// A list or an object that is being read.
    struct Frame {
        Json value;
        std::string anchor;
        qint64 values = 1; ///< How many values it holds, with itself.
        QHash<QByteArray, Slot> members;
        QByteArray key;
        std::size_t keyAt = 0;
        bool hasKey = false;
        bool isMerge = false; ///< The key is "<<".
    };
    /// A value with a name.
    struct Anchored {
        Json value;
        qint64 values = 1;
        bool isOpen = false; ///< Still being read.
    };

    // Places are indices of characters in what libyaml reads.
    Result<void> take(const yaml_event_s &event);
    Result<void> takeScalar(const yaml_event_s &event);
    Result<void> takeAlias(const yaml_event_s &event);
    Result<void> open(Json container, std::string_view tag, std::string_view expectedTag, std::string_view anchor,
                      std::size_t at);
    Result<void> close(std::size_t at);
    Result<void> add(Json value, qint64 values, std::size_t at, bool isMergeKey);
    Result<void> addKey(const Json &value, std::size_t at, bool isMergeKey);
    Result<void> addMember(Frame &object, Json value, qint64 values);
    Result<void> merge(Frame &object, const Json &source);
    Result<void> mergeOne(Frame &object, const Json &source);
    Result<void> remember(const std::string &anchor, const Json &value, qint64 values);
    Result<void> unfold(qint64 values);
    [[nodiscard]] Result<void> checkText() const;
    [[nodiscard]] tl::unexpected<Error> wrong(std::size_t at, const QString &reason) const;
    [[nodiscard]] tl::unexpected<Error> broken(const yaml_parser_s &parser) const;

    YamlText m_text;
    QString m_what;
    int m_maxDepth;
    std::vector<Frame> m_open;
    QHash<QByteArray, Anchored> m_anchors;
    Json m_document;
    qint64 m_unfolded = 0;
    int m_documents = 0;
};

} // namespace collie
