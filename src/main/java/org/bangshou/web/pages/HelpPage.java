package org.bangshou.web.pages;

import java.util.List;
import java.util.stream.Stream;
import org.bangshou.identity.Role;

/**
 * Help in the words of the pages that it explains.
 *
 * @param topics the reader's own first; to a stranger those of all
 */
public record HelpPage(Frame frame, List<Topic> topics) {

  /** For one kind of people: questions by their keys. */
  public record Topic(String key, List<String> questions) {
    public Topic {
      questions = List.copyOf(questions);
    }
  }

  private static final Topic REQUESTER = new Topic("requester", List.of("order", "again", "who", "done", "wrong"));
  private static final Topic VOLUNTEER = new Topic("volunteer", List.of("grab", "full", "not-me", "offer", "day"));
  private static final Topic COORDINATOR = new Topic("coordinator", List.of("review", "plan", "why", "story", "paper"));
  private static final Topic EVERYBODY = new Topic("everybody", List.of("text", "sessions", "error"));

  public HelpPage {
    topics = List.copyOf(topics);
  }

  static HelpPage of(Frame frame) {
    if (frame.caller() == null) return new HelpPage(frame, List.of(REQUESTER, VOLUNTEER, COORDINATOR, EVERYBODY));
    return new HelpPage(frame, List.of(of(frame.caller().role()), EVERYBODY));
  }

  private static Topic of(Role role) {
    return switch (role) {
      case REQUESTER -> REQUESTER;
      case VOLUNTEER, LEADER -> VOLUNTEER;
      case COORDINATOR, ADMINISTRATOR -> COORDINATOR;
    };
  }

  /** How it is done, with the names of pages and buttons as these bear them. */
  public String answer(String question) {
    return answer(frame.t(), question);
  }

  static String answer(Texts t, String question) {
    Object[] words = Stream.of(t.get("help.words-" + question).split(" ")).map(key -> t.get("help.word", t.get(key))).toArray();
    return t.get("help.answer-" + question, words);
  }
}
