// A mail server (smtp-server) on a free loopback port. The first line it writes is its port, then a line of JSON for whatever happens; it ends with its
// standard input. `--refuse N` refuses the first N letters for the moment.
import { SMTPServer } from "smtp-server";

const at = process.argv.indexOf("--refuse");
let refusals = at < 0 ? 0 : Number(process.argv[at + 1]);
const tell = (what) => console.log(JSON.stringify(what));

const server = new SMTPServer({
  authMethods: ["LOGIN", "PLAIN"],
  allowInsecureAuth: true,
  authOptional: true,
  onAuth(auth, _, done) {
    tell({ event: "auth", user: auth.username });
    if (auth.username === "samplan" && auth.password === "hemligt lösen") done(null, { user: auth.username });
    else done(new Error("wrong"));
  },
  onClose: () => tell({ event: "closed" }),
  onData(stream, session, done) {
    let text = "";
    stream.setEncoding("utf8");
    stream.on("data", (part) => {
      text += part;
    });
    stream.on("end", () => {
      if (refusals > 0) {
        refusals--;
        tell({ event: "refused" });
        done(Object.assign(new Error("busy"), { responseCode: 451 }));
        return;
      }
      const { mailFrom, rcptTo } = session.envelope;
      tell({ event: "letter", from: mailFrom.address, to: rcptTo.map((one) => one.address), user: session.user, secure: session.secure, text });
      done();
    });
  },
});
server.on("error", (problem) => tell({ event: "error", message: problem.message }));
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
