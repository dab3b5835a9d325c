const MONTHS = 'januari februari mars april maj juni juli augusti september oktober november december'.split(' ');

/** A time as it is read in Swedish, where the person is: `22 november 2026 kl. 14.05`. */
export function timeText(time: Date): string {
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  const day = `${time.getDate()} ${MONTHS[time.getMonth()] ?? ''} ${time.getFullYear()}`;
  return `${day} kl. ${twoDigits(time.getHours())}.${twoDigits(time.getMinutes())}`;
}
