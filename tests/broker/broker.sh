#!/usr/bin/env bash
# One RabbitMQ for all tests of a run, on loopback, with its own data, node name, ports and Erlang port mapper:
#   broker.sh start FOLDER | broker.sh stop FOLDER
# and, for a broker that is short of memory and then no longer, broker.sh block FOLDER | broker.sh unblock FOLDER.
# FOLDER/address then says where it is. Users: "tester" with the permissions Pulse gives (a prefix of its own, reading of
# every exchange) and "herd", who may do everything; the password of both is "sheepdog1".
set -eu
action=$1
mkdir -p "$2"
folder=$(cd "$2" && pwd)
server=/usr/lib/rabbitmq/bin/rabbitmq-server
password=sheepdog1

stop() {
    cd /
    # The broker takes its pid file away before it ends, and writes into its folder until then.
    local pid=
    [ -f "$folder/pid" ] && pid=$(cat "$folder/pid")
    if [ -n "$pid" ]; then
        kill "$pid" 2>/dev/null || true
        for _ in $(seq 600); do
            kill -0 "$pid" 2>/dev/null || break
            sleep 0.1
        done
        kill -9 "$pid" 2>/dev/null || true
    fi
    [ -f "$folder/epmd" ] && ERL_EPMD_PORT=$(cat "$folder/epmd") epmd -kill >/dev/null 2>&1 || true
    rm -rf "${folder:?}"
}

# A port of loopback that nobody listens on.
free_port() {
    local port
    while :; do
        port=$((20000 + RANDOM % 12000))
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    echo "$port"
}

certificates() {
    openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=collie-test-ca -keyout ca.key -out ca.pem 2>/dev/null
    openssl req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr 2>/dev/null
    printf 'subjectAltName=DNS:localhost\n' >names
    openssl x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile names -out server.pem \
        2>/dev/null
}

definitions() {
    local hash exchange exchanges=
    # RabbitMQ's form: four bytes of salt, then the SHA-256 of salt and password.
    hash=$({ printf 'salt'; printf 'salt%s' "$password" | openssl dgst -sha256 -binary; } | base64)
    for exchange in task-defined task-pending task-running task-completed task-failed task-exception; do
        exchanges+='{"name":"exchange/taskcluster-queue/v1/'$exchange'","vhost":"/","type":"topic","durable":true,"auto_delete":false,"internal":false,"arguments":{}},'
    done
    cat <<JSON
{"users":[{"name":"tester","password_hash":"$hash","hashing_algorithm":"rabbit_password_hashing_sha256","tags":""},
          {"name":"herd","password_hash":"$hash","hashing_algorithm":"rabbit_password_hashing_sha256","tags":"administrator"}],
 "vhosts":[{"name":"/"},{"name":"fenced"}],
 "permissions":[{"user":"tester","vhost":"/","read":"^(queue/tester/.*|exchange/.*)",
                 "write":"^(queue/tester/.*|exchange/tester/.*)","configure":"^(queue/tester/.*|exchange/tester/.*)"},
                {"user":"herd","vhost":"/","read":".*","write":".*","configure":".*"}],
 "exchanges":[${exchanges%,}],"queues":[],"bindings":[]}
JSON
}

start() {
    stop
    mkdir -p "$folder"
    cd "$folder"
    if [ ! -x "$server" ]; then
        echo "RabbitMQ is not installed; the tests that need it are skipped."
        return
    fi
    local port tls epmd
    port=$(free_port) tls=$(free_port) epmd=$(free_port)
    certificates
    definitions >definitions.json
    echo "$epmd" >epmd
    cat >rabbitmq.conf <<CONF
listeners.tcp.1 = 127.0.0.1:$port
listeners.ssl.1 = 127.0.0.1:$tls
ssl_options.cacertfile = $folder/ca.pem
ssl_options.certfile = $folder/server.pem
ssl_options.keyfile = $folder/server.key
ssl_options.verify = verify_none
load_definitions = $folder/definitions.json
disk_free_limit.absolute = 50MB
CONF
    : >enabled_plugins
    export HOME=$folder ERL_EPMD_PORT=$epmd ERL_EPMD_ADDRESS=127.0.0.1 RABBITMQ_NODENAME=collie-test-$port@localhost \
        RABBITMQ_DIST_PORT=$(free_port) RABBITMQ_CONFIG_FILE=$folder/rabbitmq.conf \
        RABBITMQ_MNESIA_BASE=$folder/data RABBITMQ_LOG_BASE=$folder/log RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1}" \
        RABBITMQ_ENABLED_PLUGINS_FILE=$folder/enabled_plugins RABBITMQ_PID_FILE=$folder/pid \
        RABBITMQ_CONF_ENV_FILE=/dev/null
    setsid "$server" >server.out 2>&1 </dev/null &
    local broker=$!
    # However slow the machine: as long as it lives it may still come up.
    while kill -0 "$broker" 2>/dev/null; do
        if grep -q 'Server startup complete' log/*.log 2>/dev/null; then
            printf 'port=%s\ntls=%s\nca=%s\n' "$port" "$tls" "$folder/ca.pem" >address
            return
        fi
        sleep 0.2
    done
    echo "RabbitMQ did not start:" >&2
    tail -n 40 server.out log/*.log >&2
    return 1
}

# ask CALL: what a function of the broker returns.
ask() {
    local port
    port=$(sed -n 's/^port=//p' "$folder/address")
    ERL_EPMD_PORT=$(cat "$folder/epmd") erl_call -sname "collie-test-$port@localhost" -c "$(cat "$folder/.erlang.cookie")" -a "$1"
}

# \param $1  how much memory the broker may use, as Erlang says it.
allow_memory() { ask "vm_memory_monitor set_vm_memory_high_watermark [$1]" >/dev/null; }

# The alarm is raised behind the answer: whoever publishes before it is not held.
block() {
    allow_memory '{absolute,1000}'
    while [ "$(ask 'rabbit_alarm get_alarms []')" = "[]" ]; do
        sleep 0.1
    done
}
unblock() { allow_memory 0.4; }

"$action"
