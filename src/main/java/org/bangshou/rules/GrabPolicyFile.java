package org.bangshou.rules;

import java.util.List;
import org.bangshou.rules.GrabPolicy.WaitlistMode;
import org.bangshou.rules.yaml.Fields;

/** grab-policy.yaml: how seats are claimed and kept fairly. */
final class GrabPolicyFile {

  static final String NAME = "grab-policy.yaml";

  private static final int A_WEEK = 7 * 24 * 60;

  private GrabPolicyFile() {}

  static GrabPolicy read(Fields top) {
    return new GrabPolicy(
        top.value("waitlistMode").choice(List.of(WaitlistMode.values())),
        top.value("waitlistLimit").whole(0, 500),
        top.value("waitlistOfferMinutes").whole(1, 10_080),
        top.value("placementOfferHours").whole(1, 336),
        top.value("consentHours").whole(1, 336),
        top.value("consentBySilence").yesNo(),
        top.value("exchangeOfferHours").whole(1, 336),
        top.value("maxOpenClaims").whole(1, 100),
        top.value("maxClaimsPerWeek").whole(1, 100),
        top.value("coolDownDays").whole(0, 365),
        top.value("grabHoursBeforeDispatch").whole(1, 720),
        top.value("leaderTakesSeveral").yesNo(),
        top.value("swapNeedsApproval").yesNo(),
        top.inside("release", GrabPolicyFile::release));
  }

  private static Release release(Fields f) {
    int ownCounty = f.value("ownCounty").whole(0, A_WEEK);
    int ownCity = f.value("ownCity").whole(ownCounty, A_WEEK);
    return new Release(
        ownCounty,
        ownCity,
        f.value("everybody").whole(ownCity, A_WEEK),
        f.value("seldomFirst").whole(0, A_WEEK),
        f.value("seldomAtMost").whole(0, 100),
        f.value("withinDays").whole(1, 366));
  }
}
