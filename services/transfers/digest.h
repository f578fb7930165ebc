#pragma once

#include <QByteArray>

#include <memory>

struct evp_md_ctx_st;

namespace collie::transfers {

/// A hash of bytes that come in pieces. OpenSSL's, which uses the processor's instructions for it: several times as
/// fast as Qt's. One thread.
class Digest final {
  public:
    enum class Kind { Sha256, Sha512 };
    explicit Digest(Kind kind);
    void add(const char *data, size_t size);
    /// Of all that was added, in lower-case hex; empty when it does not work. Once.
    [[nodiscard]] QByteArray hex();

  private:
    struct Deleter {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Deleter> m_context;
    bool m_works = false;
};

} // namespace collie::transfers
