#include "app/sandbox/treeherder/known_tests.h"

#include <algorithm>
#include <array>

namespace collie::sandbox {

namespace {

// Those of a type stand together.
constexpr std::array failingTests{
    KnownTest{"mochitest", "browser/base/content/test/tabs/browser_multiselect_tabs_mute_unmute.js",
              "browser/base/content/test/tabs/browser.toml", "",
              "Tab should be muted - got false, expected true (operator ==)"},
    KnownTest{"mochitest", "dom/base/test/test_viewport_metrics_on_landscape_content.html",
              "dom/base/test/mochitest.toml", "", "viewport width is correct - got 980, expected 320"},
    KnownTest{"mochitest", "devtools/client/netmonitor/test/browser_net_timeline_ticks.js",
              "devtools/client/netmonitor/test/browser.toml", "Uncaught exception in test bound",
              "waiting for the timeline - timed out after 50 tries."},
    KnownTest{"mochitest", "toolkit/components/pictureinpicture/tests/browser_fullscreen.js",
              "toolkit/components/pictureinpicture/tests/browser.toml", "Uncaught exception",
              "undefined - timed out after 50 tries."},
    KnownTest{"mochitest", "dom/media/webrtc/tests/mochitests/test_peerConnection_basicAudio.html",
              "dom/media/webrtc/tests/mochitests/mochitest.toml", "",
              "Error in test execution: Error: Timeout for iceConnectionState to become connected"},
    KnownTest{"mochitest", "layout/style/test/test_transitions_events.html", "layout/style/test/mochitest.toml", "",
              "Test timed out. -"},
    KnownTest{"mochitest", "accessible/tests/mochitest/events/test_focus_autocomplete.xhtml",
              "accessible/tests/mochitest/events/a11y.toml", "",
              "Wrong focused element - got \"input\", expected \"listitem\""},
    KnownTest{"xpcshell", "netwerk/test/unit/test_http3_early_hint_listener.js", "netwerk/test/unit/xpcshell.toml",
              "setup", "[setup : 42] Incorrect status code - 0 == 200"},
    KnownTest{"xpcshell", "toolkit/components/places/tests/unit/test_frecency_decay.js",
              "toolkit/components/places/tests/unit/xpcshell.toml", "test_frecency_decay",
              "[test_frecency_decay : 88] Frecency should have decayed - 975 == 951"},
    KnownTest{"xpcshell", "toolkit/components/extensions/test/xpcshell/test_ext_webRequest_cached.js",
              "toolkit/components/extensions/test/xpcshell/xpcshell-remote.toml", "", "Test timed out"},
    KnownTest{"xpcshell", "services/sync/tests/unit/test_bookmark_engine.js", "services/sync/tests/unit/xpcshell.toml",
              "bad_record_allIDs", "[bad_record_allIDs : 301] \"mobile\" in folders - false == true"},
    KnownTest{"reftest", "layout/reftests/high-contrast/backplate-bg-image-006.html", "layout/reftests/reftest.list",
              "", "image comparison, max difference: 12, number of differing pixels: 1840"},
    KnownTest{"reftest", "layout/reftests/bugs/1209994-4.html", "layout/reftests/bugs/reftest.list", "",
              "image comparison, max difference: 1, number of differing pixels: 3"},
    KnownTest{"reftest", "js/src/tests/test262/built-ins/Atomics/notify/notify-all-on-loc.js",
              "js/src/tests/test262/jstests.list", "", "item 1: Test timed out"},
    KnownTest{"crashtest", "dom/media/test/crashtests/1411322.html", "dom/media/test/crashtests/crashtests.list", "",
              "load failed: timed out waiting for test to complete (waiting for onload scripts to complete)"},
    KnownTest{"crashtest", "layout/base/crashtests/1526637-1.html", "layout/base/crashtests/crashtests.list", "",
              "assertion count 1 is more than expected 0 assertions"},
    KnownTest{"web-platform-tests", "/css/css-grid/alignment/grid-baseline-align-cycles-001.html",
              "/css/css-grid/alignment", "grid baseline with a cyclic size 2",
              "assert_equals: offsetTop of the item expected 20 but got 18"},
    KnownTest{"web-platform-tests", "/webrtc/RTCPeerConnection-restartIce.https.html", "/webrtc",
              "restartIce() survives rollback", "assert_not_equals: ICE restarted got disallowed value \"a1b2\""},
    KnownTest{"web-platform-tests", "/html/browsers/history/the-history-interface/traverse_the_history_5.html",
              "/html/browsers/history/the-history-interface", "", "expected OK"},
    KnownTest{"web-platform-tests", "/fetch/api/abort/general.any.worker.html", "/fetch/api/abort",
              "Underlying connection is closed when aborting after receiving response",
              "assert_equals: connection closed expected \"closed\" but got \"open\""},
    KnownTest{"web-platform-tests", "/_mozilla/wasm/jsapi/memory-grow.any.html", "/_mozilla/wasm/jsapi", "",
              "expected OK"},
    KnownTest{"marionette", "testing/marionette/harness/marionette_harness/tests/unit/test_navigation.py",
              "testing/marionette/harness/marionette_harness/tests/unit-tests.toml",
              "TestNavigate.test_navigate_timeout_error_subframe",
              "AssertionError: NavigateTimeoutException not raised"},
    KnownTest{"firefox-ui", "testing/firefox-ui/tests/functional/safebrowsing/test_initial_download.py",
              "testing/firefox-ui/tests/functional/manifest.toml", "TestSafeBrowsingInitialDownload.test_download",
              "TimeoutException: Timed out after 60.1 seconds with message: Not all files have been downloaded"},
    KnownTest{"telemetry-tests", "toolkit/components/telemetry/tests/marionette/tests/client/test_main_tab_scalars.py",
              "toolkit/components/telemetry/tests/marionette/tests/manifest.toml",
              "TestMainTabScalars.test_main_tab_scalars", "AssertionError: 1 != 2 : max_concurrent_tab_count"},
    KnownTest{"gtest", "MediaEventSource.PriorityOfTwo", "gtest", "",
              "Expected equality of these values: i  Which is: 14  15 @ TestMediaEventSource.cpp:61"},
    KnownTest{"cppunittest", "TestPoisonArea", "testing/cppunittest.toml", "", "test failed with return code 1"},
    KnownTest{"jittest", "tests/jit-test/jit-test/tests/wasm/tail-calls/exceptions.js", "jit-test", "",
              "Timeout (code None, args \"--wasm-compiler=ion\") [150.0 s]"},
    KnownTest{"valgrind", "valgrind-test", "build/valgrind", "",
              "Conditional jump or move depends on uninitialised value(s) at js::GCMarker::markOneObject"},
    KnownTest{"junit", "org.mozilla.geckoview.test.NavigationDelegateTest#bypassClassifier", "geckoview-junit", "",
              "status -2"},
    KnownTest{"talos", "tp5o", "talos", "", "Found crashes after test run, terminating test"},
    KnownTest{"raptor", "speedometer3", "raptor", "",
              "no raptor test results were found for speedometer3: the browser did not start in time"},
};

} // namespace

std::span<const KnownTest> KnownTests::all() {
    return failingTests;
}

std::span<const KnownTest> KnownTests::ofType(const QString &testType) {
    const auto is = [](const QString &type) {
        return [type](const KnownTest &test) { return type == QLatin1String(test.testType); };
    };
    const auto begin = std::find_if(failingTests.begin(), failingTests.end(), is(testType));
    const auto end = std::find_if_not(begin, failingTests.end(), is(testType));
    return begin == end ? ofType(QStringLiteral("mochitest")) : std::span<const KnownTest>(begin, end);
}

QString KnownTests::fileName(const KnownTest &test) {
    return QString::fromLatin1(test.path).section(u'/', -1);
}

} // namespace collie::sandbox
