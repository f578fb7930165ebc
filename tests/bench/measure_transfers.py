"""A gibibyte up and down, and many small files up, by curl, rclone, Amazon's command line and collie-cli, in turn, from and to
the same server (object_store.cpp), each from the start of the process to its end."""
import contextlib
import os
import shutil
import subprocess
import time

import rigs

NAMES = {
    "upload.vs_best_ratio": ("x", ">= 1"),
    "upload.bucket_vs_best_ratio": ("x", ">= 1"),
    "upload.vs_awscli_ratio": ("x", ">= 2"),
    "upload.small_vs_rclone_ratio": ("x", ">= 2"),
    "download.vs_best_ratio": ("x", ">= 1"),
}
RUNS = 3
FILE_BYTES = 1 << 30
SMALL_FILES, SMALL_BYTES = 1_000, 100_000
TASK = "fN1SbArXTPSVFNUvaOlinQ"
# As few questions around a file as rclone can do with.
RCLONE = ["rclone", "--config", "/dev/null", "--s3-no-check-bucket"]
RCLONE_FAST = ["--s3-no-head", "--s3-disable-checksum"]
AWS_WAYS = {"one": "multipart_threshold = 5GB", "parts": "multipart_threshold = 64MB\n  multipart_chunksize = 64MB"}


class Race:
    """The programs, a server, and files to send to it."""

    def __init__(self, binaries, folder, port):
        self.cli = binaries / "collie-cli"
        self.folder = folder
        self.url = f"http://127.0.0.1:{port}"
        self.file = folder / "gibibyte.bin"
        self.sent = 0
        home = folder / "home"
        home.mkdir(exist_ok=True)
        # Nothing of what a person set up: proxies, certificates, keys.
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "TMPDIR", "LD_LIBRARY_PATH") if name in os.environ}
        self.environment = kept | {
            "HOME": str(home), "AWS_ACCESS_KEY_ID": "bench", "AWS_SECRET_ACCESS_KEY": "bench", "AWS_DEFAULT_REGION": "us-east-1",
            "AWS_EC2_METADATA_DISABLED": "true", "TASKCLUSTER_ROOT_URL": self.url, "TASKCLUSTER_CLIENT_ID": "bench",
            "TASKCLUSTER_ACCESS_TOKEN": "bench"}
        for name, text in AWS_WAYS.items():
            (home / name).write_text(f"[default]\ns3 =\n  addressing_style = path\n  {text}\n")

    def seconds(self, *command, **environment):
        """How long a command takes. What was written before is on the disk first, so that it does not disturb."""
        os.sync()
        started = time.monotonic()
        done = subprocess.run([str(part) for part in command], env=self.environment | environment, capture_output=True,
                              text=True, check=False)
        passed = time.monotonic() - started
        if done.returncode != 0:
            raise RuntimeError(f"{command[0]} failed: {done.stderr[-500:]}")
        return passed

    def place(self):
        """A name in the bucket that nothing has yet."""
        self.sent += 1
        return f"place{self.sent}"

    def remote(self, name):
        return (f':s3,provider=Other,force_path_style=true,access_key_id=bench,secret_access_key=bench,endpoint="{self.url}":'
                f"bench/{name}")

    def fetched(self, command, **environment):
        """How long a download takes; what it made has to have the file's size."""
        out = self.folder / "out"
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir()
        passed = self.seconds(*command(out), **environment)
        sizes = [path.stat().st_size for path in out.rglob("*") if path.is_file()]
        shutil.rmtree(out)
        if sizes != [FILE_BYTES]:
            raise RuntimeError(f"{command(out)[0]} made files of {sizes} bytes.")
        return passed

    def aws(self, *arguments, way):
        return ["aws", "--endpoint-url", self.url, "s3", "cp", "--quiet", *arguments], {
            "AWS_CONFIG_FILE": str(self.folder / "home" / way)}

    def aws_up(self):
        passed = []
        for way in AWS_WAYS:
            command, environment = self.aws(self.file, f"s3://bench/{self.place()}", way=way)
            passed.append(self.seconds(*command, **environment))
        return min(passed)

    def aws_down(self):
        passed = []
        for way in AWS_WAYS:
            passed.append(self.fetched(lambda out, way=way: self.aws(f"s3://bench/{self.file.name}", out / "x", way=way)[0],
                                       AWS_CONFIG_FILE=str(self.folder / "home" / way)))
        return min(passed)

    def rclone_up(self):
        return min(self.seconds(*RCLONE, *RCLONE_FAST, *way, "copyto", self.file, self.remote(self.place()))
                   for way in (["--s3-upload-cutoff", "5G"], ["--s3-chunk-size", "64M"]))

    def rclone_down(self):
        return min(self.fetched(lambda out, streams=streams: [*RCLONE, "--multi-thread-streams", streams, "copyto",
                                                              self.remote(self.file.name), out / "x"])
                   for streams in ("0", "4"))

    def curl_up(self):
        put = ["curl", "-sS", "-o", "/dev/null", "-T", self.file, f"{self.url}/bench/{self.place()}"]
        return min(self.seconds(*put), self.seconds(*put, "-H", "Expect:"))

    def curl_down(self):
        return self.fetched(lambda out: ["curl", "-sS", "-o", out / "x", f"{self.url}/bench/{self.file.name}"])

    def collie_up(self):
        """As an artifact of a task, whose store gives an address to send to: claims the task and resolves it too."""
        return self.seconds(self.cli, "artifact", "upload", TASK, self.file)

    def collie_bucket(self, *files):
        """To a bucket: hashed and signed, so that the store refuses other bytes."""
        return self.seconds(self.cli, "upload", *files, "--s3", f"bench/{self.place()}/", "--s3-endpoint", self.url)

    def collie_down(self):
        return self.fetched(lambda out: [self.cli, "artifact", "download", TASK, f"public/{self.file.name}", "--folder", out])

    def rclone_small(self, files):
        return min(self.seconds(*RCLONE, *way, "copy", files, self.remote(self.place()))
                   for way in ([], ["--transfers", "32", "--checkers", "32"], [*RCLONE_FAST, "--transfers", "32"]))


def make_files(folder):
    file, small = folder / "gibibyte.bin", folder / "small"
    if not file.exists():
        if shutil.disk_usage(folder).free < 4 * FILE_BYTES:
            raise RuntimeError(f"There is no room for files of a gibibyte in {folder}.")
        with open(file, "wb") as output:
            for i in range(FILE_BYTES >> 20):
                output.write(bytes([(i * 37 + 11) % 256]) * (1 << 20))
    if not small.exists():
        small.mkdir()
        for i in range(SMALL_FILES):
            (small / f"file{i}.bin").write_bytes(os.urandom(SMALL_BYTES))
    return file, small


@contextlib.contextmanager
def server(binaries, file):
    process = subprocess.Popen([binaries / "bench" / "object_store", file], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               text=True)
    with rigs.ended(process):
        yield int(process.stdout.readline())


def told(name, seconds):
    print(f"   {name}: " + ", ".join(f"{program} {passed:.2f} s" for program, passed in seconds.items()), flush=True)


def measure(binaries, folder, wanted):
    missing = [name for name in ("curl", "rclone", "aws") if not shutil.which(name)]
    if missing:
        print(f"   Transfers are not compared: {', '.join(missing)} is not installed.", flush=True)
        return {}
    file, small = make_files(folder)
    values = {}
    with server(binaries, file) as port:
        race = Race(binaries, folder, port)
        if wanted & {"upload.vs_best_ratio", "upload.bucket_vs_best_ratio", "upload.vs_awscli_ratio"}:
            up = {"curl": race.curl_up(), "Collie": race.collie_up(), "Collie, hashed and signed": race.collie_bucket(file),
                  "rclone": race.rclone_up(), "aws": race.aws_up()}
            told("upload of 1 GiB", up)
            values["upload.vs_best_ratio"] = min(up["curl"], up["rclone"], up["aws"]) / up["Collie"]
            signed = up["Collie, hashed and signed"]
            values["upload.bucket_vs_best_ratio"] = min(up["rclone"], up["aws"]) / signed
            values["upload.vs_awscli_ratio"] = up["aws"] / signed
        if "download.vs_best_ratio" in wanted:
            down = {"curl": race.curl_down(), "Collie": race.collie_down(), "rclone": race.rclone_down(), "aws": race.aws_down()}
            told("download of 1 GiB", down)
            values["download.vs_best_ratio"] = min(down["curl"], down["rclone"], down["aws"]) / down["Collie"]
        if "upload.small_vs_rclone_ratio" in wanted:
            many = {"Collie": race.collie_bucket(small), "rclone": race.rclone_small(small)}
            told(f"upload of {SMALL_FILES} files", many)
            values["upload.small_vs_rclone_ratio"] = many["rclone"] / many["Collie"]
    return values
