// A provider of sign-in (oidc-provider) on a free loopback port. The first line it writes is its address; it ends with its standard input.
// Whoever signs in is called NAME.GROUP.GROUP: the account's groups stand in its name.
import Provider from "oidc-provider";

const [where, ...options] = process.argv.slice(2);
const redirect = `${where}/sign-in/provider/callback`;
const client = (id) => ({
  client_id: id,
  client_secret: "hemlig",
  redirect_uris: [redirect],
  grant_types: ["authorization_code"],
  response_types: ["code"],
  token_endpoint_auth_method: "client_secret_post",
});

const configuration = {
  clients: [client("samplan"), client("another")],
  claims: { openid: ["sub"], profile: ["name"], email: ["email"], groups: ["groups"] },
  scopes: ["openid", "profile", "email", "groups"],
  // Strictly by the standard, claims beyond the subject are asked for at the userinfo endpoint.
  conformIdTokenClaims: !options.includes("--claims-in-token"),
  pkce: { required: () => true },
  cookies: { keys: ["a key for tests"] },
  findAccount: (_, id) => {
    const [name, ...groups] = id.split(".");
    return { accountId: id, claims: () => ({ sub: id, name, email: `${name}@region.se`, groups }) };
  },
};

// The port must be known before the provider can say what it is called.
const { createServer } = await import("node:http");
let handle;
const server = createServer((request, response) => handle(request, response));
server.listen(0, "127.0.0.1", () => {
  const address = `http://127.0.0.1:${server.address().port}`;
  handle = new Provider(address, configuration).callback();
  console.log(address);
});
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
