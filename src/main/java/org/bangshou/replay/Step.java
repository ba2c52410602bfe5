package org.bangshou.replay;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;
import java.util.UUID;
import org.bangshou.ledger.Commitment;
import org.bangshou.ledger.CommitmentStatus;

/** One thing that the log says happened; the next in time is played next. */
sealed interface Step {

  Instant at();

  /** A promise given elsewhere, or before the period: a fact in both runs. */
  record Given(Instant at, Commitment commitment) implements Step {}

  /** What became of such a promise. */
  record GivenEnded(Instant at, UUID commitmentId, CommitmentStatus from, CommitmentStatus status) implements Step {}

  /** Somebody asks for seats, or is asked to take them. */
  sealed interface Asking extends Step {

    UUID orderId();

    /** For whom, in a fixed order. */
    List<UUID> claimants();

    /** How it ended. */
    Fate real();
  }

  /** One person asked for a seat. */
  record Claimed(Instant at, UUID orderId, UUID volunteerId, Fate real) implements Asking {
    @Override
    public List<UUID> claimants() {
      return List.of(volunteerId);
    }
  }

  /**
   * A leader asked for several.
   *
   * @param members seat id to volunteer id
   */
  record TeamClaimed(Instant at, UUID orderId, UUID teamId, SequencedMap<UUID, UUID> members) implements Asking {
    @Override
    public List<UUID> claimants() {
      return List.copyOf(members.values());
    }

    @Override
    public Fate real() {
      return Fate.GRANTED;
    }
  }

  /**
   * A placement was published.
   *
   * @param start of the service
   * @param members seat id to volunteer id
   * @param legIn minutes of the way to it
   * @param legOut minutes of the way home
   */
  record Placed(
      Instant at, UUID orderId, UUID teamId, Instant start, SequencedMap<UUID, UUID> members, int legIn, int legOut)
      implements Asking {
    @Override
    public List<UUID> claimants() {
      return List.copyOf(members.values());
    }

    @Override
    public Fate real() {
      return Fate.GRANTED;
    }
  }

  /**
   * A seat that somebody held came free, or their offer was over.
   *
   * @param withheld it was the requester who said no, or nothing
   */
  record Ended(Instant at, UUID orderId, UUID volunteerId, CommitmentStatus status, boolean withheld) implements Step {}

  /** Seats went to other people in one act: one was handed over, or two were swapped. */
  record Exchanged(Instant at, List<Handed> seats) implements Step {
    public Exchanged {
      seats = List.copyOf(seats);
    }
  }

  /** A seat that went from one person to another. */
  record Handed(UUID orderId, UUID fromId, UUID toId) {}

  /** Somebody checked out. */
  record Served(Instant at, UUID orderId, UUID volunteerId) implements Step {}

  /** Somebody gave up waiting. */
  record Left(Instant at, UUID orderId, UUID volunteerId) implements Step {}

  /** The waiting were asked. */
  record Asked(Instant at, UUID orderId) implements Step {}

  record Cancelled(Instant at, UUID orderId) implements Step {}

  /** What happened at one instant happened in one transaction: first a seat comes free, last somebody asks for it. */
  default int rank() {
    return switch (this) {
      case Given _ -> 0;
      case GivenEnded _ -> 1;
      case Served _ -> 2;
      case Cancelled _ -> 3;
      case Ended _ -> 4;
      case Exchanged _ -> 5;
      case Asked _ -> 6;
      case Placed _ -> 7;
      case TeamClaimed _ -> 8;
      case Claimed _ -> 9;
      case Left _ -> 10;
    };
  }
}
