interface Stated {
  readonly kind: 'paid' | 'confirmed' | 'discount' | 'free';
  readonly pattern: RegExp;
  /** Words before it by which nothing is claimed: «после оплаты подтвержу», "once it is paid". */
  readonly unsaid: RegExp;
  /** Words after it that deny it. */
  readonly denied: RegExp;
}

const unsaid =
  /(?<!\p{L})(?:не|нет|пока|еще не|как только|когда|если|после|чтобы|нельзя|без|станет|будет|перед|до|жду|not|no|never|isn't|hasn't|haven't|cannot|can't|don't|once|after|when|as soon as|if|until|before|to be|will be|would|awaiting|waiting|without|unable|any|get|need|want|would you like|shall|should|хотите|можно|могу|sin|cuando|si|tras|despues de|después de|antes de|una vez|nicht|kein\p{L}*|wenn|sobald|nach|falls|ohne|pas|sans|quand|si|apres|après|des que|dès que|avant|nao|não|sem|quando|depois|apos|após|assim que|se|non|senza|dopo|appena|degil|değil|sonra|olunca|önce|після|коли|якщо|як тільки|без|щойно|кейін|соң|егер)(?!\p{L})/u;
const denied =
  /^ (?:(?:дать|сделать|предложить|у нас|мы) )?(?:нет|не (?:дела|предостав|даю|даем|могу|можем|преду)|are not|is not|aren't|isn't|cannot|no (?:puedo|podemos|hay|ofrec)|(?:gibt|geben|können|kann) .{0,12}nicht|nao |não |yok|немає|жоқ)/u;

const word = (source: string): RegExp => new RegExp(`(?<!\\p{L})(?:${source})(?!\\p{L})`, 'gu');

/** What a reply may not say of itself, in the languages that are read. */
export const stated: readonly Stated[] = [
  {
    kind: 'paid',
    unsaid,
    denied,
    pattern: word(
      [
        'оплачен\\p{L}?|оплата (?:получена|прошла|поступила|зачислена)|плат[её]ж (?:получен|прошел|поступил)|деньги (?:получены|поступили|пришли)|оплату получил\\p{L}?|получил\\p{L}* (?:вашу )?оплату',
        '(?:is|been|was|are|fully) paid|payment (?:is |was |has been )?(?:received|confirmed|successful|complete\\p{L}*|went through)|received (?:your|the) payment|paid in full|got your payment',
        'pago (?:recibido|confirmado|aprobado)|(?:está|esta|ya|queda) pagad[oa]|hemos recibido (?:su|tu|el) pago',
        '(?:ist|wurde|bereits) bezahlt|zahlung (?:erhalten|eingegangen|bestätigt|ist eingegangen)',
        'paiement (?:reçu|recu|confirmé|confirme)|(?:est|déjà) payée?',
        'pagamento (?:recebido|confirmado|aprovado|ricevuto|confermato)|(?:está|já) pag[oa]|(?:è|già) pagat[oa]',
        'ödeme(?:niz)? (?:alındı|onaylandı|tamamlandı)|ödendi',
        'оплату отримано|оплата (?:пройшла|надійшла)|сплачено',
        'төлем (?:қабылданды|өтті|түсті)|төленді',
      ].join('|'),
    ),
  },
  {
    kind: 'confirmed',
    unsaid,
    denied,
    pattern: word(
      [
        'подтвержден\\p{L}?|забронирова(?:н\\p{L}?|л\\p{L}?)|вы записаны|записал\\p{L}? (?:вас|на)|запись (?:создана|оформлена)|заказ (?:принят|оформлен)|ждем вас|бронь (?:готова|есть)',
        "(?:is|are|been|now|you're|have|i've|was) (?:all )?(?:booked|confirmed|reserved|scheduled)|you're all set|booking confirmed|order confirmed|appointment confirmed|i (?:have )?booked|see you (?:on|at|tomorrow|then)",
        '(?:reserva|pedido|cita) (?:confirmad[oa]|hech[oa])|(?:está|queda|esta) (?:reservad[oa]|confirmad[oa])|le esperamos',
        '(?:ist|sind|wurde) (?:gebucht|bestätigt|reserviert)|(?:termin|bestellung|buchung) bestätigt|bis morgen',
        '(?:est|êtes) (?:réservée?|confirmée?)|(?:commande|réservation) confirmée|à demain',
        '(?:está|foi) (?:reservad[oa]|confirmad[oa]|agendad[oa])|(?:pedido|reserva) confirmad[oa]',
        '(?:è|stato) (?:prenotat[oa]|confermat[oa])|(?:ordine|prenotazione) confermat[oa]',
        '(?:siparişiniz|randevunuz|rezervasyonunuz) (?:onaylandı|alındı|oluşturuldu)',
        'підтверджено|заброньовано|вас записано|ви записані|чекаємо на вас',
        'расталды|брондалды|жазылдыңыз',
      ].join('|'),
    ),
  },
  {
    kind: 'discount',
    unsaid,
    denied,
    pattern: word(
      [
        'скидк\\p{L}*|скидоч\\p{L}*|промокод\\p{L}*|купон\\p{L}*|в подарок|подарю|подарим|бонус\\p{L}*|дешевле на|(?:в)?полцены|вдвое дешевле|вполовину|распродаж\\p{L}*|кешб[еэ]к\\p{L}*|уступл\\p{L}*',
        'discount\\p{L}*|promo(?: ?code)?s?|coupons?|vouchers?|\\d+ ?% off|(?:half|percent|dollars?|rubles?|euros?|pounds?|[$€£]\\d+) off|half price|as a gift|special price|reduced price|cashback|rebate\\p{L}*|cheaper by|knock (?:off|\\S+ off)',
        'descuento\\p{L}*|cup[oó]n(?:es)?|de regalo|rebaja\\p{L}*|a mitad de precio',
        'rabatt\\p{L}*|gutschein\\p{L}*|nachlass|geschenkt|zum halben preis|ermäßig\\p{L}*',
        'remises?|rabais|réductions?|coupons?|en cadeau|à moitié prix|bon de réduction',
        'descontos?|cupo(?:m|ns)|de presente|de brinde|pela metade do preço',
        'scont[oi]|buon[oi] sconto|in regalo|in omaggio|a metà prezzo',
        'indirim\\p{L}*|kupon\\p{L}*|hediye\\p{L}*|yarı fiyat\\p{L}*',
        'знижк\\p{L}*|у подарунок|в подарунок|за півціни|промокод\\p{L}*',
        'жеңілдік\\p{L}*|сыйға|сыйлық\\p{L}*|жарты баға\\p{L}*',
      ].join('|'),
    ),
  },
  {
    kind: 'free',
    unsaid,
    denied,
    pattern: word(
      [
        'бесплатн\\p{L}*|даром|за (?:наш )?счет (?:заведения|магазина)|за наш счет',
        'free of charge|for free|free (?:delivery|shipping|gift|of|sample|card|bouquet)|(?:is|are|be|comes|come|completely|totally|absolutely) free(?= ?(?:$|[.,;:!)¦]|of|today|for you))|(?<=[-:=] ?)free(?= ?(?:$|[.,;!)]))|complimentary|on the house|at no (?:extra )?(?:cost|charge)|no charge',
        'gratis|gratuit\\p{L}*|kostenlos\\p{L}*|kostenfrei\\p{L}*|umsonst|sin (?:costo|coste|cargo)|grátis|ücretsiz\\p{L}*|bedava|безкоштовн\\p{L}*|тегін',
      ].join('|'),
    ),
  },
];
