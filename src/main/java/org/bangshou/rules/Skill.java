package org.bangshou.rules;

/**
 * What a volunteer can do and a seat can ask for (技能).
 *
 * @param id kebab-case, for example {@code low-voltage-electrician}
 * @param needsCertificate nobody exercises it without a certificate that holds
 */
public record Skill(String id, Bilingual name, boolean needsCertificate) {}
