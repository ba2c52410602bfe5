package org.bangshou.proof;

import org.bangshou.identity.Accounts;
import org.bangshou.identity.Requesters;
import org.bangshou.ledger.Ledger;
import org.bangshou.place.Regions;
import org.bangshou.roster.Roster;

/** The servers of a proof, with nothing in them, and the means to start nodes of the house on them. */
public interface Stage {

  /** The JDBC URL of the database, user and password in it. */
  String databaseUrl();

  /** The process of PostgreSQL, or -1 while it is down. When it is killed it comes back on its port. */
  long postgres();

  /** The process of Redis, or -1 while it is down. When it is killed it comes back on its port. */
  long redis();

  /** A free port of the loopback address. */
  int freePort();

  /**
   * Starts a node in a process of its own; returns when it is ready.
   *
   * @param databaseUrl the database as that node reaches it
   */
  Process startNode(int node, int port, String databaseUrl);

  /** The house's own doors in this process: for what has no door over HTTP. */
  Doors doors();

  /** The doors that a proof goes through. */
  record Doors(Regions regions, Roster roster, Accounts accounts, Requesters requesters, Ledger ledger) {}
}
