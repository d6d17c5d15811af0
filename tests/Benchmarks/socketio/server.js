// The Socket.IO baseline: WebSockets only, one room, broadcast and acknowledgement, nothing stored.
// Usage: node server.js <port, 0 for any> <payload characters>. Ends when its standard input ends.
import { createServer } from "node:http";
import { Server } from "socket.io";

const [port, payloadChars] = process.argv.slice(2).map(Number);
const payload = "q".repeat(payloadChars);
const http = createServer();
const io = new Server(http, { transports: ["websocket"], serveClient: false, perMessageDeflate: false });

io.on("connection", (socket) => {
  socket.on("a", (round, choice, acknowledge) => acknowledge(1));
  // hrtime is the monotonic clock that the load generator reads too, in nanoseconds since boot: exact as a number.
  socket.on("release", (round) => io.emit("q", round, Number(process.hrtime.bigint()), payload));
});

http.listen(port, "127.0.0.1", 4096, () => {
  console.log(`LISTENING http://127.0.0.1:${http.address().port}`);
});

process.stdin.on("end", () => process.exit(0));
process.stdin.resume();
