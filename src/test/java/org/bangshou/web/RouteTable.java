package org.bangshou.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bangshou.identity.Role;

/**
 * Who may call what: one line per route of the house. After the path come the roles that may act on
 * what is theirs or lies in their county, and after the second bar those that may act on what is
 * another's and lies in another county. R requester, V volunteer, L leader, C coordinator,
 * A administrator, * everybody.
 */
record RouteTable(String method, String path, String body, Set<Role> own, Set<Role> other, boolean anyone) {

  private static final String API =
      """
      GET    /openapi                                          | *     | *     |
      GET    /api/v1/regions                                   | *     | *     |
      GET    /api/v1/functions                                 | *     | *     |
      GET    /api/v1/skills                                    | *     | *     |
      GET    /api/v1/whoami                                    | RVLCA | RVLCA |
      GET    /api/v1/events                                    | RVLCA | RVLCA |
      POST   /api/v1/orders                                    | RCA   | R     | {"requester":"{requester}","function":"public-benefit","title":"理发","region":"{region}","place":"社区","windows":[{"start":"{start}","end":"{end}"}]}
      GET    /api/v1/orders/{order}                            | RCA   |       |
      GET    /api/v1/orders/mine                               | R     | R     |
      GET    /api/v1/orders?region={region}                    | CA    |       |
      GET    /api/v1/orders/queue?region={region}              | CA    |       |
      POST   /api/v1/orders/{order}/approval                   | CA    |       | {}
      POST   /api/v1/orders/approvals                          | CA    |       | {"orders":["{order}"]}
      POST   /api/v1/orders/{order}/rejection                  | CA    |       | {"reason":"no"}
      GET    /api/v1/pool                                      | VL    | VL    |
      GET    /api/v1/pool/{order}                              | VL    | VL    |
      POST   /api/v1/orders/{order}/claims                     | VL    | VL    | {}
      POST   /api/v1/teams/{team}/claims                       | L     |       | {"order":"{order}","members":[{"seat":"{seat}","volunteer":"{volunteer}"}]}
      GET    /api/v1/orders/{order}/claims/mine                | VL    | VL    |
      DELETE /api/v1/orders/{order}/waitlist/mine              | VL    | VL    |
      GET    /api/v1/commitments/mine                          | VL    | VL    |
      GET    /api/v1/commitments/{commitment}                  | VLCA  |       |
      POST   /api/v1/commitments/{commitment}/check-in         | VLCA  |       |
      POST   /api/v1/commitments/{commitment}/check-out        | VLCA  |       |
      POST   /api/v1/commitments/{commitment}/accept           | VLCA  |       |
      POST   /api/v1/commitments/{commitment}/decline          | VLCA  |       | {"reason":"no"}
      POST   /api/v1/commitments/{commitment}/give-back        | VLCA  |       | {"reason":"ill"}
      POST   /api/v1/commitments/{commitment}/no-show          | CA    |       |
      POST   /api/v1/commitments/{commitment}/consent          | RCA   |       |
      POST   /api/v1/commitments/{commitment}/consent/refusal  | RCA   |       | {"reason":"no"}
      POST   /api/v1/commitments/{commitment}/correction       | CA    |       | {"minutes":10,"points":1,"note":"late"}
      GET    /api/v1/commitments/{commitment}/colleagues       | V     |       |
      GET    /api/v1/commitments/{commitment}/swaps            | V     |       |
      POST   /api/v1/commitments/{commitment}/hand-over        | V     |       | {"to":"{volunteer}"}
      POST   /api/v1/commitments/{commitment}/swap             | V     |       | {"commitment":"{commitment}"}
      GET    /api/v1/exchanges/mine                            | VL    | VL    |
      GET    /api/v1/exchanges?region={region}                 | CA    |       |
      GET    /api/v1/exchanges/{exchange}                      | VLCA  |       |
      POST   /api/v1/exchanges/{exchange}/accept               | L     |       |
      POST   /api/v1/exchanges/{exchange}/decline              | L     |       |
      POST   /api/v1/exchanges/{exchange}/withdraw             | V     |       |
      POST   /api/v1/exchanges/{exchange}/approval             | CA    |       |
      POST   /api/v1/exchanges/{exchange}/refusal              | CA    |       | {"reason":"no"}
      GET    /api/v1/hours/mine                                | VL    | VL    |
      GET    /api/v1/volunteers/{volunteer}/hours              | CA    |       |
      POST   /api/v1/orders/{order}/confirmation               | RCA   |       | {"stars":5}
      POST   /api/v1/orders/{order}/return-visit               | RCA   |       | {"windows":[{"start":"{start}","end":"{end}"}]}
      POST   /api/v1/orders/{order}/cancellation               | RCA   |       | {"reason":"ill"}
      POST   /api/v1/runs                                      | CA    |       | {"region":"{region}","from":"{start}","to":"{end}","seconds":1}
      GET    /api/v1/runs?region={region}                      | CA    |       |
      GET    /api/v1/runs/{run}                                | CA    |       |
      POST   /api/v1/runs/{run}/stop                           | CA    |       |
      GET    /api/v1/runs/{run}/problem                        | CA    |       |
      GET    /api/v1/runs/{run}/beginning                      | CA    |       |
      POST   /api/v1/runs/repair                               | CA    |       | {"region":"{region}"}
      GET    /api/v1/proposals?region={region}                 | CA    |       |
      GET    /api/v1/proposals/{proposal}                      | CA    |       |
      GET    /api/v1/proposals/{proposal}/solution             | CA    |       |
      GET    /api/v1/proposals/{proposal}/candidates/{order}   | CA    |       |
      GET    /api/v1/proposals/{proposal}/openings/{order}     | CA    |       |
      GET    /api/v1/proposals/{proposal}/explanations/{order} | CA    |       |
      POST   /api/v1/proposals/{proposal}/undo                 | CA    |       |
      POST   /api/v1/proposals/{proposal}/try-move             | CA    |       | {"order":"{order}","team":"{team}","start":"{start}"}
      POST   /api/v1/proposals/{proposal}/moves                | CA    |       | {"order":"{order}","team":"{team}","start":"{start}"}
      PUT    /api/v1/placements/{placement}/pin                | CA    |       | {"pin":"ALL"}
      POST   /api/v1/proposals/{proposal}/publication          | CA    |       |
      POST   /api/v1/proposals/{proposal}/discard              | CA    |       |
      GET    /api/v1/rules?region={region}                  | CA    |       |
      GET    /api/v1/rules/versions                         | CA    | CA    |
      POST   /api/v1/rules/rollback                         |       |       | {"reason":"no"}
      GET    /api/v1/commitments/{commitment}/why           | VCA   |       |
      GET    /api/v1/refusals/{refusal}/why                 | VCA   |       |
      GET    /api/v1/refusals/mine                          | VL    | VL    |
      GET    /api/v1/orders/{order}/refusals                | CA    |       |
      GET    /api/v1/orders/{order}/diagnosis/{volunteer}   | CA    |       |
      GET    /api/v1/pool/{order}/why                       | VL    | VL    |
      """;

  private static final String PAGES =
      """
      GET    /                                                 | *     | *     |
      GET    /openapi/ui                                    | *     | *     |
      GET    /login                                            | *     | *     |
      GET    /design                                           | *     | *     |
      GET    /worker.js                                        | *     | *     |
      GET    /manifest.webmanifest                             | *     | *     |
      GET    /offline                                          | *     | *     |
      GET    /here/{order}                                     | VL    | VL    |
      GET    /orders/{order}/visit-code                        | RCA   |       |
      GET    /assets/0/none.css                                | *     | *     |
      GET    /help                                             | *     | *     |
      GET    /me/sessions                                      | RVLCA | RVLCA |
      POST   /me/sessions/{run}/end                            | RVLCA | RVLCA | x=y
      POST   /me/sessions/end-others                           | RVLCA | RVLCA | x=y
      POST   /preferences                                      | *     | *     | lang=en
      GET    /pool                                             | VL    | VL    |
      GET    /pool/live                                        | VL    | VL    |
      GET    /pool/card/{order}                                | VL    | VL    |
      GET    /pool/button/{order}                              | VL    | VL    |
      GET    /my                                               | VL    | VL    |
      POST   /orders/{order}/grab                              | VL    | VL    | key=k
      POST   /orders/{order}/team-grab                         | L     |       | team={team}&seat.{seat}={volunteer}
      POST   /orders/{order}/leave-waitlist                    | VL    | VL    | x=y
      POST   /commitments/{commitment}/accept                  | VL    |       | x=y
      POST   /commitments/{commitment}/decline                 | VL    |       | reason=no
      POST   /commitments/{commitment}/check-in                | VL    |       | x=y
      POST   /commitments/{commitment}/check-out               | VL    |       | x=y
      POST   /commitments/{commitment}/give-back               | VL    |       | reason=ill
      POST   /commitments/{commitment}/no-show                 | CA    |       | x=y
      POST   /commitments/{commitment}/consent                 | RCA   |       | x=y
      POST   /commitments/{commitment}/refuse-consent          | RCA   |       | reason=no
      POST   /commitments/{commitment}/release                 | CA    |       | reason=ill
      GET    /commitments/{commitment}/exchange                | V     |       |
      POST   /commitments/{commitment}/hand-over               | V     |       | to={volunteer}
      POST   /commitments/{commitment}/swap                    | V     |       | commitment={commitment}
      POST   /exchanges/{exchange}/accept                      | L     |       | x=y
      POST   /exchanges/{exchange}/decline                     | L     |       | x=y
      POST   /exchanges/{exchange}/withdraw                    | V     |       | x=y
      POST   /desk/exchanges/{exchange}/approve                | CA    |       | x=y
      POST   /desk/exchanges/{exchange}/refuse                 | CA    |       | reason=no
      GET    /my/exchanges                                     | VL    | VL    |
      GET    /mine                                             | R     | R     |
      GET    /mine/year                                        | R     | R     |
      POST   /orders/{order}/complain                          | RCA   |       | text=late
      POST   /orders/{order}/complaints/{run}/answer           | CA    |       | answer=sorry
      GET    /orders/{order}/story                             | CA    |       |
      GET    /desk/day                                         | CA    | CA    |
      GET    /desk/teams/{team}/week                           | CA    |       |
      GET    /desk/pictures                                    | CA    | CA    |
      GET    /desk/pictures/file?picture=load                  | CA    | CA    |
      GET    /desk/exports                                     | CA    | CA    |
      GET    /desk/exports/file?what=hours&format=xlsx         | CA    | CA    |
      GET    /post                                             | RCA   | RCA   |
      GET    /post/new?function=public-benefit                 | RCA   | RCA   |
      POST   /post                                             | RCA   | R     | function=public-benefit&region={region}
      GET    /orders                                           | CA    | CA    |
      GET    /orders/{order}                                   | RVLCA | VL    |
      POST   /orders/{order}/approve                           | CA    |       | x=y
      POST   /orders/{order}/reject                            | CA    |       | reason=no
      POST   /orders/{order}/confirm                           | RCA   |       | stars=5
      POST   /orders/{order}/return-visit                      | RCA   |       | x=y
      POST   /orders/{order}/cancel                            | RCA   |       | reason=ill
      GET    /desk                                             | CA    | CA    |
      POST   /desk/approve                                     | CA    |       | order={order}
      GET    /planning                                         | CA    | CA    |
      POST   /planning                                         | CA    |       | region={region}&from=2030-01-01&days=1&seconds=1
      POST   /planning/repair                                  | CA    |       | region={region}
      GET    /runs/{run}                                       | CA    |       |
      GET    /runs/{run}/live                                  | CA    |       |
      GET    /runs/{run}/progress                              | CA    |       |
      POST   /runs/{run}/stop                                  | CA    |       | x=y
      GET    /proposals/{proposal}                             | CA    |       |
      POST   /placements/{placement}/pin                       | CA    |       | pinned=yes
      POST   /proposals/{proposal}/publish                     | CA    |       | x=y
      POST   /proposals/{proposal}/discard                     | CA    |       | x=y
      GET    /desk/rules?region={region}                    | CA    |       |
      POST   /desk/rules/rollback                           |       |       | reason=no
      GET    /desk/replay                                   | CA    | CA    |
      POST   /desk/replay/csv                               | CA    |       | region={region}&from=2026-09-01&to=2026-11-24
      GET    /pool/why/{order}                              | VL    | VL    |
      GET    /my/live                                       | VL    | VL    |
      GET    /my/notices                                    | VL    | VL    |
      GET    /commitments/{commitment}/why                  | VCA   |       |
      GET    /refusals/{refusal}/why                        | VCA   |       |
      GET    /desk/diagnosis?order=D1&volunteer=V1          | CA    | CA    |
      """;

  static List<RouteTable> routes() {
    return (API + PAGES).lines().map(RouteTable::of).toList();
  }

  private static RouteTable of(String line) {
    String[] part = line.split("\\|", 4);
    String[] route = part[0].strip().split("\\s+");
    boolean anyone = part[1].strip().equals("*");
    return new RouteTable(route[0], route[1], part[3].strip(), roles(part[1]), roles(part[2]), anyone);
  }

  private static Set<Role> roles(String letters) {
    if (letters.strip().equals("*")) return EnumSet.allOf(Role.class);
    return Arrays.stream(Role.values())
        .filter(role -> letters.indexOf(role.name().charAt(0)) >= 0)
        .collect(Collectors.toSet());
  }

  /** As the router names it, whatever it calls its variables. */
  String name() {
    return nameless(method + " " + path.replaceAll("\\?.*", "").replace("0/none.css", "{version}/{name}"));
  }

  static String nameless(String route) {
    return route.replaceAll("\\{[^}]*}", "{}");
  }

  boolean isPage() {
    return !path.startsWith("/api/");
  }

  Set<Role> allowed(boolean inOwnCounty) {
    return inOwnCounty ? own : other;
  }
}
