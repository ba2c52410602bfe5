package org.bangshou.proof;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One or more nodes of the house on one stage; where faults are wanted, with wires that can break. */
final class House implements AutoCloseable {

  private static final String JDBC = "jdbc:";

  private final Stage stage;
  private final boolean breakable;
  private final List<Node> nodes = new ArrayList<>();

  /** Starts that many nodes. */
  House(Stage stage, int number, boolean breakable) {
    this.stage = stage;
    this.breakable = breakable;
    try {
      for (int node = 0; node < number; node++) nodes.add(new Node(node));
    } catch (RuntimeException failed) {
      close();
      throw failed;
    }
  }

  int size() {
    return nodes.size();
  }

  /** Where clients find that node. */
  URI address(int node) {
    return nodes.get(node).address;
  }

  long process(int node) {
    return nodes.get(node).process.pid();
  }

  Stage stage() {
    return stage;
  }

  void restart(int node) {
    nodes.get(node).start();
  }

  void clientWire(int node, Wire.Mood mood) {
    become(nodes.get(node).clients, mood);
  }

  void databaseWire(int node, Wire.Mood mood) {
    become(nodes.get(node).database, mood);
  }

  private static void become(@Nullable Wire wire, Wire.Mood mood) {
    if (wire == null) throw new IllegalStateException("the house was built without wires that break");
    wire.become(mood);
  }

  /** Tells the nodes to stop and waits until each has finished what it was doing. */
  void stop() {
    nodes.forEach(node -> node.process.destroy());
    nodes.forEach(node -> node.process.onExit().join());
  }

  @Override
  public void close() {
    for (Node node : nodes) {
      node.process.destroyForcibly().onExit().join();
      if (node.clients != null) node.clients.close();
      if (node.database != null) node.database.close();
    }
  }

  private final class Node {

    private final int number;
    private final int port = stage.freePort();
    private final @Nullable Wire clients;
    private final @Nullable Wire database;
    private final URI address;
    private volatile Process process;

    Node(int number) {
      this.number = number;
      clients = breakable ? new Wire(port) : null;
      database = breakable ? new Wire(URI.create(stage.databaseUrl().substring(JDBC.length())).getPort()) : null;
      address = URI.create("http://127.0.0.1:" + (clients == null ? port : clients.port()));
      process = stage.startNode(number, port, url());
    }

    void start() {
      process.destroyForcibly().onExit().join();
      process = stage.startNode(number, port, url());
    }

    private String url() {
      String direct = stage.databaseUrl();
      return database == null ? direct : direct.replaceFirst(":[0-9]+/", ":" + database.port() + "/");
    }
  }
}
